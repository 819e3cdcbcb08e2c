namespace YiTa.Notebooks.Kernels;

/// <summary>What is known of a kernel before it is started.</summary>
/// <param name="Name">The name by which cells ask for it, without the leading <c>#!</c>: <c>csharp</c>.</param>
/// <param name="Language">The language it runs, as shown to editors: <c>C#</c>.</param>
/// <param name="DisplayName">The name shown to people: <c>C# (Roslyn scripting)</c>.</param>
public sealed record KernelInfo(string Name, string Language, string DisplayName)
{
    /// <summary>Other names that cells may use, without <c>#!</c>; empty by default.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The version of the language, or null where that has no meaning.</summary>
    public string? LanguageVersion { get; init; }

    /// <summary>One line for <c>#!lsmagic</c> on what a cell in this language does.</summary>
    public string Description { get; init; } = "";

    /// <summary>The options that may follow the kernel's magic, each with a value, such as <c>--name</c>; none by default.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Whether <paramref name="name"/> is the kernel's name or one of its aliases, ignoring case.</summary>
    /// <param name="name">A name without <c>#!</c>.</param>
    public bool Answers(string name) =>
        string.Equals(Name, name, StringComparison.OrdinalIgnoreCase)
        || Aliases.Any(alias => string.Equals(alias, name, StringComparison.OrdinalIgnoreCase));
}
