using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace YiTa.Publishing.Site.Internal.Notebooks;

/// <summary>
/// Renders Markdown as GitHub and Jupyter do: tables, footnotes, task lists, definition lists, bare addresses as links.
/// HTML inside is left to <see cref="SafeHtml"/>.
/// </summary>
internal static class MarkdownCell
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseTaskLists()
        .UseDefinitionLists()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Superscript | EmphasisExtraOptions.Subscript)
        .Build();

    /// <summary>The Markdown as HTML, not yet cleaned.</summary>
    public static string ToHtml(string markdown) => Markdown.ToHtml(markdown, Pipeline);
}
