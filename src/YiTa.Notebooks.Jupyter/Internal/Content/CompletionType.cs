namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>One completion with its kind.</summary>
internal sealed record CompletionType(string Text, int Start, int End, string Type)
{
    public string Signature { get; init; } = "";
}
