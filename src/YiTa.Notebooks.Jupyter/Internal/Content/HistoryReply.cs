namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>What was run before: triples of session, line and text, or text and output.</summary>
internal sealed record HistoryReply(string Status, System.Text.Json.Nodes.JsonArray History);
