namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>Whether code can be run as it stands.</summary>
/// <param name="Status"><c>complete</c>, <c>incomplete</c>, <c>invalid</c> or <c>unknown</c>.</param>
internal sealed record IsCompleteReply(string Status)
{
    /// <summary>What the next line begins with; only where the code is incomplete.</summary>
    public string? Indent { get; init; }
}
