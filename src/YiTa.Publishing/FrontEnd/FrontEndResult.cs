namespace YiTa.Publishing.FrontEnd;

/// <summary>A front-end file that is here and whole, or the reason why it is not.</summary>
/// <param name="File">The file asked for.</param>
/// <param name="LocalPath">Its checked copy on this machine; null where there is none.</param>
/// <param name="Problem">One or two sentences: what is missing and how to get it; null where the file is here.</param>
public sealed record FrontEndResult(FrontEndFile File, string? LocalPath, string? Problem);
