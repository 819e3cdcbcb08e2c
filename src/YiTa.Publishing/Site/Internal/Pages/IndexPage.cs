using YiTa.Analysis.Evidence;
using YiTa.Publishing.Site.Internal.Evidence;
using YiTa.Publishing.Site.Internal.Markup;
using YiTa.Publishing.Site.Internal.Notebooks;
using YiTa.Publishing.Site.Internal.Text;

namespace YiTa.Publishing.Site.Internal.Pages;

/// <summary>The first page: what this is, the notebooks, where the documents disagree, and how to read and cite.</summary>
internal static class IndexPage
{
    public static PageFrame Write(SiteInput input, EvidenceModel evidence, IReadOnlyList<NotebookView> notebooks) => new()
    {
        File = SitePages.Index,
        Title = input.Name,
        Description = input.Summary,
        Body = Html.Of($"""
            <header class="opening"><div><p class="kicker">YiTa.Analysis</p><h1>{input.Headline}</h1>
            <p class="lede">{input.Summary}</p></div>
            {Tally(evidence)}</header>
            {Html.If(notebooks.Count > 0, () => Html.Of($"<section class=\"band\" aria-labelledby=\"notebooks\"><h2 id=\"notebooks\">Notebooks</h2><div class=\"cards\">{notebooks.Select(Card)}</div></section>"))}
            {Highlight(evidence)}
            <section class="band" aria-labelledby="documents"><h2 id="documents">The documents</h2><ul class="documents">{evidence.Records.Sources.Select(source => Document(source, evidence))}</ul></section>
            <section class="band" aria-labelledby="reading"><h2 id="reading">How to read this site</h2><div class="split">{Reading}{Citing(input, evidence)}</div></section>
            """),
    };

    private static Html Tally(EvidenceModel evidence)
    {
        var records = evidence.Records;
        return Html.Of($"""
            <ul class="tally"><li><a href="{SitePages.Observations}"><b>{Parts.NumberText(records.Observations.Count)}</b> observations</a></li><li><a href="{SitePages.Chronology}"><b>{Parts.NumberText(records.Events.Count)}</b> dated events</a></li><li><a href="{SitePages.Conflicts}"><b>{Parts.NumberText(records.Conflicts.Count)}</b> conflicts</a></li><li><a href="{SitePages.Sources}"><b>{Parts.NumberText(records.Sources.Count)}</b> documents</a></li><li><a href="{SitePages.Sources}"><b>{Parts.NumberText(records.Observations.Select(observation => observation.Claimant).Distinct().Count())}</b> voices</a></li><li><a href="{SitePages.Places}"><b>{Parts.NumberText(records.Places.Count)}</b> places</a></li></ul>
            """);
    }

    private static Html Card(NotebookView notebook)
    {
        var pictured = notebook.Picture.IsEmpty ? "" : " pictured";
        return Html.Of($"""
            <article class="card{pictured}">{Html.If(!notebook.Picture.IsEmpty, () => Html.Of($"<div class=\"picture\">{notebook.Picture}</div>"))}<div><h3><a href="{notebook.Name}.html">{notebook.TitleText}</a></h3>{Paragraph("question", notebook.Opening.Question)}{Paragraph("answer", notebook.Opening.Answer)}<p class="small muted">{string.Join(", ", notebook.Languages)}</p></div></article>
            """);
    }

    private static Html Paragraph(string cssClass, string text) => Html.If(text.Length > 0, () => Html.Of($"<p class=\"{cssClass}\">{text}</p>"));

    /// <summary>The conflicts whose claims can be shown on one scale, those with the most voices first.</summary>
    private static Html Highlight(EvidenceModel evidence)
    {
        var conflicts = evidence.Records.Conflicts;
        var shown = conflicts
            .Select((conflict, index) => (conflict, index, figures: conflict.Involves.Select(evidence.Observation).OfType<Observation>().ToArray()))
            .Where(item => item.figures.Length > 2 && item.figures.Select(figure => figure.Unit).Distinct().Count() == 1)
            .OrderByDescending(item => item.figures.Select(figure => figure.Source).Distinct().Count() > 1)
            .ThenByDescending(item => Closeness(item.figures)).ThenByDescending(item => item.figures.Length).ThenBy(item => item.index)
            .Take(2).Select(item => item.conflict).ToArray();
        if (shown.Length == 0) shown = [.. conflicts.Take(2)];
        return Html.If(shown.Length > 0, () => Html.Of($"""
            <section class="band" aria-labelledby="disagree"><h2 id="disagree">Where they disagree</h2>
            {shown.Select(conflict => Html.Of($"<div class=\"highlight\"><h3><a href=\"{SitePages.Conflicts}#{conflict.Id}\">{conflict.Statement}</a></h3>{ConflictsPage.Claims(conflict, evidence)}</div>"))}
            <p><a href="{SitePages.Conflicts}">All {Parts.Count(conflicts.Count, "conflict")}</a>, each with how it is read here and why.</p></section>
            """));
    }

    /// <summary>How far the largest claim exceeds the smallest, in steps: claims about one thing are of one size.</summary>
    private static int Closeness(IEnumerable<Observation> figures)
    {
        var sizes = figures.Select(figure => figure.Value ?? figure.High ?? figure.Low ?? 0).Where(size => size > 0).ToArray();
        return sizes.Length < 2 ? int.MinValue : -(int)Math.Log10((double)(sizes.Max() / sizes.Min()));
    }

    private static Html Document(Source source, EvidenceModel evidence)
    {
        var observations = evidence.Records.Observations.Count(observation => observation.Source == source.Id);
        var events = evidence.Records.Events.Count(happening => happening.Source == source.Id);
        var when = source.Date is { } date ? PeriodText.Of(date) : null;
        return Html.Of($"<li><a href=\"{SitePages.Sources}#{source.Id}\">{source.Title}</a><p>{Parts.List(source.Kind == SourceKind.Primary ? "document of the time" : "later account", when, observations == 0 ? "states no figure" : Parts.Count(observations, "observation"), Parts.Count(events, "event"))}</p></li>");
    }

    private static Html Reading => Html.Of($"""
        <dl class="legend"><dt><a class="evidence" href="{SitePages.Observations}">38,099</a></dt><dd>A dotted number leads to the observation it rests on; a click shows the words of the document beside it.</dd><dt><a class="computed" href="{SitePages.Observations}">9.587</a></dt><dd>A computed number leads to its formula and its inputs.</dd><dt class="nowrap">“…”&#8201;↗</dt><dd>Words in quotation marks are the document’s own, at most eight, and lead to their place in it.</dd><dt>at most, about, –</dt><dd>Numbers are given as their source states them; nothing is rounded or averaged.</dd><dt><span class="chip differs">topic</span></dt><dd>Another document, or the same one, does not agree.</dd><dt><span class="chip outside">context</span></dt><dd>From outside the documents; never part of the evidence.</dd><dt>▸ C#</dt><dd>The code of a cell, folded; every chart has its data as a table beneath it.</dd></dl>
        """);

    private static Html Citing(SiteInput input, EvidenceModel evidence) => Html.Of($"""
        <div><h3 class="first">How to cite</h3><p>{input.Citation}</p><dl class="facts-list"><dt>Data</dt><dd>version {evidence.Records.Version}</dd><dt>Hash</dt><dd><code>{evidence.Records.Hash}</code></dd></dl><p class="small muted">Every observation, event and conflict has an address of its own: copy the link under its row.</p></div>
        """);
}
