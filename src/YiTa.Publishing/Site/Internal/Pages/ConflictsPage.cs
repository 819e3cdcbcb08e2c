using YiTa.Analysis.Evidence;
using YiTa.Publishing.Site.Internal.Evidence;
using YiTa.Publishing.Site.Internal.Markup;
using YiTa.Publishing.Site.Internal.Text;

namespace YiTa.Publishing.Site.Internal.Pages;

/// <summary>Where the documents disagree: the claims side by side, how they are read here, and why.</summary>
internal static class ConflictsPage
{
    public static PageFrame Write(EvidenceModel evidence)
    {
        var conflicts = evidence.Records.Conflicts;
        var kinds = conflicts.GroupBy(conflict => conflict.Kind).ToArray();
        return new PageFrame
        {
            File = SitePages.Conflicts,
            Title = "Conflicts",
            Description = $"{Parts.Count(conflicts.Count, "place")} where the documents contradict each other or themselves, or do not add up.",
            Scripts = Html.Of($"<script src=\"assets/filter.js\" defer></script>"),
            Body = Html.Of($"""
                <header class="title"><p class="kicker">The evidence</p><h1>Where they disagree</h1>
                <p class="lede">Disagreement is evidence too. {Parts.Count(conflicts.Count, "conflict")}: what does not fit, who says what, how it is read here, and why. Nothing is corrected in the data.</p></header>
                {FilterForm.Write("conflicts", "58,000, territory, date …", [("kind", "Kind", kinds.Select(kind => (Key(kind.Key), $"{Labels.Title(kind.Key)} ({kind.Count()})")))], conflicts: false)}
                <div class="entries">
                {conflicts.Select(conflict => Entry(conflict, evidence))}</div>
                """),
        };
    }

    /// <summary>The claims of a conflict, on scales where they can be, and the events and sources involved.</summary>
    public static Html Claims(Conflict conflict, EvidenceModel evidence)
    {
        var figures = conflict.Involves.Select(evidence.Figure).OfType<IFigure>();
        var events = conflict.Involves.Select(evidence.Event).OfType<HistoricalEvent>().ToArray();
        var sources = conflict.Involves.Where(id => evidence.Source(id) is not null).ToArray();
        var told = Html.If(events.Length > 0, () => Html.Of($"<ul class=\"claims flat\">{events.Select(happening => Html.Of($"<li><div class=\"claim-value\">{PeriodText.Of(happening.Date)}</div><div class=\"who\"><a href=\"{SitePages.Chronology}#{happening.Id}\">{happening.Title}</a><br>{evidence.ClaimantName(happening.Claimant)}</div></li>"))}</ul>"));
        var concerned = Html.If(sources.Length > 0, () => Html.Of($"<p class=\"small muted\">Concerns {Html.Join("; ", sources.Select(id => Parts.Source(id, evidence)))}.</p>"));
        return Html.Of($"{ClaimScale.Write(figures, evidence)}{told}{concerned}");
    }

    private static Html Entry(Conflict conflict, EvidenceModel evidence) => Html.Of($"""
        <article class="entry" id="{conflict.Id}" data-row data-kind="{Key(conflict.Kind)}">
        <p class="kicker">{Labels.Title(conflict.Kind)}</p>
        <h2 class="statement">{conflict.Statement}</h2>
        {Claims(conflict, evidence)}
        <div class="read"><p><strong>Read here:</strong> {conflict.Reading}</p><p><strong>Because:</strong> {conflict.Reason}</p></div>
        <p><a class="permalink" href="#{conflict.Id}" aria-label="Link to {conflict.Id}"><code>{conflict.Id}</code></a></p>
        </article>

        """);

    private static string Key(string kind) => kind.Replace(' ', '-');
}
