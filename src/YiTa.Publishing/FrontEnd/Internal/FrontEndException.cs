namespace YiTa.Publishing.FrontEnd.Internal;

/// <summary>A front-end file cannot be had; the message says why and what to do.</summary>
internal sealed class FrontEndException(string message) : Exception(message);
