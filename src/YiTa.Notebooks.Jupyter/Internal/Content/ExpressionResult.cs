namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>What a user's expression gave.</summary>
/// <param name="Status"><c>ok</c> or <c>error</c>.</param>
internal sealed record ExpressionResult(string Status)
{
    public YiTa.Notebooks.Documents.MimeBundle? Data { get; init; }

    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    public string? Ename { get; init; }

    public string? Evalue { get; init; }

    public IReadOnlyList<string>? Traceback { get; init; }
}
