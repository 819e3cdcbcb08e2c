namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>What stands at a place.</summary>
internal sealed record InspectReply(
    string Status, bool Found, YiTa.Notebooks.Documents.MimeBundle Data, IReadOnlyDictionary<string, string> Metadata);
