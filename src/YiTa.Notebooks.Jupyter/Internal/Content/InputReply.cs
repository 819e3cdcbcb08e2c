namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>The line that the client's user gave.</summary>
internal sealed record InputReply
{
    public string? Value { get; init; }
}
