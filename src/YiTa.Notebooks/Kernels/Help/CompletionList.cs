namespace YiTa.Notebooks.Kernels.Help;

/// <summary>The ways to complete what stands at a place, the likeliest first, without duplicates.</summary>
/// <param name="Start">Where the text to be replaced begins, in UTF-16 units from 0.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Items">The completions; may be empty.</param>
public sealed record CompletionList(int Start, int End, IReadOnlyList<CompletionItem> Items)
{
    /// <summary>Nothing to complete at a place.</summary>
    /// <param name="offset">The place.</param>
    public static CompletionList None(int offset) => new(offset, offset, []);
}
