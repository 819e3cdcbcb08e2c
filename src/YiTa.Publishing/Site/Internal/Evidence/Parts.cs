using YiTa.Analysis.Evidence;
using YiTa.Publishing.Site.Internal.Markup;

namespace YiTa.Publishing.Site.Internal.Evidence;

/// <summary>Small pieces that the pages of the evidence share.</summary>
internal static class Parts
{
    /// <summary>What is counted, of whom and where: “residents, Han, Ili prefecture”.</summary>
    public static string What(IFigure figure, EvidenceModel evidence) =>
        List(figure.Subject, figure.Group, evidence.PlaceName(figure.Place));

    /// <summary>The texts that are there, with commas; a text that another already contains is not said twice.</summary>
    public static string List(params string?[] texts)
    {
        var said = new List<string>();
        foreach (var text in texts)
            if (!string.IsNullOrEmpty(text) && !said.Exists(other => other.Contains(text, StringComparison.OrdinalIgnoreCase))) said.Add(text);
        return string.Join(", ", said);
    }

    /// <summary>The words of the source, linked to where they stand.</summary>
    public static Html Passage(IFigure figure, EvidenceModel evidence) =>
        figure.Fragment is { } fragment ? Passage(figure.Source, fragment, evidence) : Html.Empty;

    /// <summary>The words of the source, linked to where they stand.</summary>
    public static Html Passage(string source, string fragment, EvidenceModel evidence) => evidence.Passage(source, fragment) is { } address
        ? Html.Of($"<a class=\"passage quote\" href=\"{address.OriginalString}\">“{fragment}”</a>")
        : Html.Of($"<q>{fragment}</q>");

    /// <summary>A link to each conflict that involves the record; nothing when there is none.</summary>
    public static Html Conflicts(string id, EvidenceModel evidence) => Chips(evidence.ConflictsOf(id).Select(conflict =>
        Html.Of($"<a class=\"chip differs\" href=\"{SitePages.Conflicts}#{conflict.Id}\" title=\"{conflict.Statement}\">{Labels.Conflict(conflict.Id)}</a>")));

    /// <summary>Chips on a line of their own.</summary>
    public static Html Chips(IEnumerable<Html> chips)
    {
        var joined = Html.Join(" ", chips);
        return Html.If(!joined.IsEmpty, () => Html.Of($"<p class=\"chips\">{joined}</p>"));
    }

    /// <summary>A link to a source's entry.</summary>
    public static Html Source(string id, EvidenceModel evidence) =>
        Html.Of($"<a href=\"{SitePages.Sources}#{id}\" title=\"{evidence.SourceTitle(id)}\">{ShortTitle(evidence.SourceTitle(id))}</a>");

    /// <summary>A title as one says it when it was named before: without its quoted part, and not longer than a line.</summary>
    public static string ShortTitle(string title)
    {
        var quoted = title.AsSpan().IndexOfAny("'‘\"“");
        if (quoted > 12 && title[..quoted].TrimEnd() is [.., ','] head) return head[..^1];
        if (title.Length <= 56) return title;
        var end = title.LastIndexOf(' ', 56);
        return end < 20 ? title : title[..end].TrimEnd(' ', ',', ':') + " …";
    }

    /// <summary>A plain English plural: “1 event”, “3 events”.</summary>
    public static string Count(int number, string one, string? many = null) => $"{NumberText(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>A count with its thousands separated.</summary>
    public static string NumberText(int number) => number.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);
}
