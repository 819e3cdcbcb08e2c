using AngleSharp.Dom;

namespace YiTa.Publishing.Site.Internal.Notebooks;

/// <summary>What a notebook asks and what it finds, from its first lines of text.</summary>
/// <param name="Question">The question, as text; empty when the notebook has no text.</param>
/// <param name="Answer">The answer, as text; empty when there is none.</param>
internal sealed record Opening(string Question, string Answer)
{
    /// <summary>
    /// Reads it from the text before the first code: paragraphs that begin with a bold “Question” and “Answer”, or that
    /// follow headings of these names; else the first paragraph and the one after it.
    /// </summary>
    public static Opening Read(IElement article)
    {
        var paragraphs = article.Children.TakeWhile(cell => cell.ClassList.Contains("markdown"))
            .SelectMany(cell => cell.QuerySelectorAll("p")).Where(paragraph => paragraph.TextContent.Trim().Length > 0).ToArray();
        var question = Labelled(paragraphs, "Question");
        var answer = Labelled(paragraphs, "Answer");
        if (question is null && answer is null)
        {
            question = paragraphs.ElementAtOrDefault(0)?.TextContent;
            answer = paragraphs.ElementAtOrDefault(1)?.TextContent;
        }
        return new Opening(Trim(question), Trim(answer));
    }

    private static string? Labelled(IEnumerable<IElement> paragraphs, string label)
    {
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.FirstChild is IElement { LocalName: "strong" or "em" or "b" } mark && Begins(mark, label))
                return paragraph.TextContent[mark.TextContent.Length..].TrimStart(' ', ':', '.', '?', '—', '–');
            if (paragraph.PreviousElementSibling is { LocalName: ['h', >= '1' and <= '6'] } heading && Begins(heading, label)) return paragraph.TextContent;
        }
        return null;
    }

    private static bool Begins(IElement element, string label)
    {
        var text = element.TextContent.Trim();
        if (text.StartsWith("The ", StringComparison.OrdinalIgnoreCase)) text = text[4..];
        return text.StartsWith(label, StringComparison.OrdinalIgnoreCase);
    }

    private static string Trim(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
