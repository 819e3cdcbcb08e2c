namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>How a cell ended.</summary>
/// <param name="Status"><c>ok</c>, <c>error</c> or <c>aborted</c>.</param>
/// <param name="ExecutionCount">The number of the cell; null for one that was given up, which never had one. JupyterLab and Notebook would show and
/// save any other number as that of a run.</param>
internal sealed record ExecuteReply(string Status, int? ExecutionCount)
{
    /// <summary>The results of the user's expressions; only where the cell ran to its end.</summary>
    public IReadOnlyDictionary<string, ExpressionResult>? UserExpressions { get; init; }

    /// <summary>What the client shows beside the notebook; mostly nothing.</summary>
    public IReadOnlyList<PagePayload>? Payload { get; init; }

    public string? Ename { get; init; }

    public string? Evalue { get; init; }

    public IReadOnlyList<string>? Traceback { get; init; }
}
