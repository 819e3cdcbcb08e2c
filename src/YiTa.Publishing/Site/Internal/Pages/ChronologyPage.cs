using YiTa.Analysis.Evidence;
using YiTa.Publishing.Site.Internal.Evidence;
using YiTa.Publishing.Site.Internal.Markup;
using YiTa.Publishing.Site.Internal.Text;

namespace YiTa.Publishing.Site.Internal.Pages;

/// <summary>Every dated event, in the order of time.</summary>
internal static class ChronologyPage
{
    public static PageFrame Write(EvidenceModel evidence)
    {
        var events = evidence.Records.Events.OrderBy(happening => happening.Date.Earliest ?? DateOnly.MinValue)
            .ThenBy(happening => happening.Date.Latest ?? DateOnly.MaxValue).ThenBy(happening => happening.Id, StringComparer.Ordinal).ToArray();
        var records = evidence.Records;
        var used = events.SelectMany(happening => evidence.PlaceAndParents(happening.Place)).Select(place => place.Id).ToHashSet();
        return new PageFrame
        {
            File = SitePages.Chronology,
            Title = "Chronology",
            Description = $"{Parts.Count(events.Length, "dated event")}, each with the words that tell of it.",
            Scripts = Html.Of($"<script src=\"assets/filter.js\" defer></script>"),
            Body = Html.Of($"""
                <header class="title"><p class="kicker">The evidence</p><h1>Chronology</h1>
                <p class="lede">Every dated event of the documents, {Parts.NumberText(events.Length)} in all, told in our words; the dates are those of the documents, whose words stand beside them. Where two documents date one thing, it stands here twice.</p></header>
                {FilterForm.Write("events", "Khrushchev, 1944, treaty …",
                [
                    ("source", "Source", records.Sources.Where(source => events.Any(happening => happening.Source == source.Id)).Select(source => (source.Id, source.Title))),
                    ("place", "Place", records.Places.Where(place => used.Contains(place.Id)).OrderBy(place => place.Name, StringComparer.Ordinal).Select(place => (place.Id, place.Name))),
                ])}
                {events.GroupBy(Era).Select(era => Group(era.Key, [.. era], evidence))}
                """),
        };
    }

    private static string Era(HistoricalEvent happening) => happening.Date.Earliest?.Year switch
    {
        null => "Without a beginning",
        < 1900 => "Before 1900",
        < 1930 => "1900–1929",
        < 1940 => "1930–1939",
        < 1944 => "1940–1943",
        < 1950 => "1944–1949",
        < 1960 => "1950–1959",
        < 1962 => "1960–1961",
        1962 => "1962",
        _ => "After 1962",
    };

    private static Html Group(string era, IReadOnlyList<HistoricalEvent> events, EvidenceModel evidence) => Html.Of($"""
        <section aria-label="{era}"><h2 class="era" data-group="{era}">{era}</h2>
        <ol class="years">
        {events.Select(happening => Row(happening, era, evidence))}</ol></section>

        """);

    private static Html Row(HistoricalEvent happening, string era, EvidenceModel evidence)
    {
        var places = evidence.PlaceAndParents(happening.Place).ToArray();
        var conflict = Html.If(evidence.ConflictsOf(happening.Id).Any(), () => Html.Of($" data-conflict=\"1\""));
        var words = PeriodText.Of(happening.Date);
        var code = Html.If(words != happening.Date.Text, () => Html.Of($"<code>{happening.Date.Text}</code>"));
        return Html.Of($"""
            <li id="{happening.Id}" data-row data-in="{era}" data-source="{happening.Source}" data-place="{string.Join(' ', places.Select(place => place.Id))}" data-also="{string.Join(' ', places.SelectMany(place => place.Variants.Prepend(place.Name)))}"{conflict}>
            <div class="date">{words}{code}</div>
            <div><p>{happening.Title}{Html.If(happening.Place is not null, () => Html.Of($" <span class=\"muted\">({evidence.PlaceName(happening.Place)})</span>"))}</p><p class="source-line">{Parts.Passage(happening.Source, happening.Fragment, evidence)} · {evidence.ClaimantName(happening.Claimant)} · {Parts.Source(happening.Source, evidence)}, {happening.Locator}</p>{FigureCells.Note(happening.Note)}{Parts.Conflicts(happening.Id, evidence)}<p><a class="permalink" href="#{happening.Id}" aria-label="Link to {happening.Id}"><code>{happening.Id}</code></a></p></div>
            </li>

            """);
    }
}
