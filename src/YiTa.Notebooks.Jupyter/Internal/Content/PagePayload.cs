namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>What a client shows beside the notebook, in answer to <c>name?</c>.</summary>
/// <param name="Source">Always <c>page</c>.</param>
/// <param name="Data">What to show.</param>
/// <param name="Start">The first line to show.</param>
internal sealed record PagePayload(string Source, YiTa.Notebooks.Documents.MimeBundle Data, int Start);
