namespace YiTa.Notebooks.Kernels.Help;

/// <summary>One way to complete what is being typed.</summary>
/// <param name="Text">What replaces the span of the list.</param>
/// <param name="Kind">What it stands for.</param>
public sealed record CompletionItem(string Text, CompletionKind Kind)
{
    /// <summary>What to show in the list; the text itself by default.</summary>
    public string Display { get; init; } = Text;

    /// <summary>One line to show beside it: a type, a signature, how many overloads; empty by default.</summary>
    public string Detail { get; init; } = "";

    /// <summary>A few lines of plain text about it, or null where there is none.</summary>
    public string? Documentation { get; init; }
}
