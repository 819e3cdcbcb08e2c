namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>An error, on iopub as in replies.</summary>
/// <param name="Ename">Its short name.</param>
/// <param name="Evalue">What happened.</param>
/// <param name="Traceback">The lines to show.</param>
internal sealed record ErrorContent(string Ename, string Evalue, IReadOnlyList<string> Traceback)
{
    /// <summary><c>error</c> in a reply; null on iopub.</summary>
    public string? Status { get; init; }
}
