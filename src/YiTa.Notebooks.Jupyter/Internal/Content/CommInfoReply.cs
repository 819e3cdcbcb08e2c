namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>Which comms are open, by their ids.</summary>
internal sealed record CommInfoReply(string Status, IReadOnlyDictionary<string, CommInfo> Comms);
