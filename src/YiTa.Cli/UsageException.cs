namespace YiTa.Cli;

/// <summary>The user asked for something that cannot be: shown in one line, without a trace.</summary>
/// <param name="message">What was found and what was expected.</param>
internal sealed class UsageException(string message) : Exception(message);
