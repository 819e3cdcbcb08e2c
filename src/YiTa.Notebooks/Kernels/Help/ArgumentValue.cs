namespace YiTa.Notebooks.Kernels.Help;

/// <summary>A text that makes sense as the argument of some method, such as the id of an observation.</summary>
/// <param name="Text">The text, without quotes.</param>
/// <param name="Summary">One line on what it stands for; may be empty.</param>
public sealed record ArgumentValue(string Text, string Summary)
{
    /// <summary>A few lines of Markdown on what it stands for, shown on hover; null where the summary says all.</summary>
    public string? Details { get; init; }
}
