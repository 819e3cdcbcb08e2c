using YiTa.Analysis.Evidence;
using YiTa.Publishing.Site.Internal.Evidence;
using YiTa.Publishing.Site.Internal.Markup;
using YiTa.Publishing.Site.Internal.Text;

namespace YiTa.Publishing.Site.Internal.Pages;

/// <summary>Every observation: what is printed, of what, who says so, and where.</summary>
internal static class ObservationsPage
{
    public static PageFrame Write(EvidenceModel evidence, ComputedQuantities quantities)
    {
        var observations = evidence.Records.Observations;
        var themes = observations.GroupBy(observation => observation.Theme).OrderBy(theme => Labels.Order(theme.Key)).ToArray();
        return new PageFrame
        {
            File = SitePages.Observations,
            Title = "Observations",
            Description = $"All {Parts.Count(observations.Count, "observation")}, each with the words that state it.",
            Scripts = Html.Of($"<script src=\"assets/filter.js\" defer></script>"),
            Body = Html.Of($"""
                <header class="title"><p class="kicker">The evidence</p><h1>Observations</h1>
                <p class="lede">One row is one thing that one document says once: {Parts.Count(observations.Count, "row")} from {Documents(evidence)}. The words in quotation marks are the document’s own and lead to their place in it.</p></header>
                {Filter(evidence, themes)}
                <table class="register" role="table">
                <caption class="visually-hidden">Observations by theme</caption>
                <colgroup><col class="c-value"><col class="c-what"><col class="c-who"><col class="c-passage"></colgroup>
                <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Value as stated</th><th scope="col" role="columnheader">Of what, where, when</th><th scope="col" role="columnheader">Who says so</th><th scope="col" role="columnheader">In which words</th></tr></thead>
                {themes.Select(theme => Group(theme.Key, [.. theme], evidence, quantities))}
                </table>
                """),
        };
    }

    private static string Documents(EvidenceModel evidence)
    {
        var all = evidence.Records.Sources.Count;
        var silent = all - evidence.Records.Observations.Select(observation => observation.Source).Distinct().Count();
        return silent == 0 ? Parts.Count(all, "document") : $"{all - silent} of the {Parts.Count(all, "document")}; {(silent == 1 ? "the other states" : "the others state")} no figure";
    }

    private static Html Filter(EvidenceModel evidence, IEnumerable<IGrouping<string, Observation>> themes)
    {
        var records = evidence.Records;
        var used = records.Observations.SelectMany(observation => evidence.PlaceAndParents(observation.Place)).Select(place => place.Id).ToHashSet();
        return FilterForm.Write("observations", "Kazakh 1959, 人, 58,000 …",
        [
            ("theme", "Theme", themes.Select(theme => (theme.Key, Labels.Theme(theme.Key)))),
            ("source", "Source", records.Sources.Where(source => records.Observations.Any(observation => observation.Source == source.Id)).Select(source => (source.Id, source.Title))),
            ("place", "Place", records.Places.Where(place => used.Contains(place.Id)).OrderBy(place => place.Name, StringComparer.Ordinal).Select(place => (place.Id, place.Name))),
        ]);
    }

    private static Html Group(string theme, IReadOnlyList<Observation> observations, EvidenceModel evidence, ComputedQuantities quantities) => Html.Of($"""
        <tbody role="rowgroup">
        <tr class="group" role="row" data-group="{theme}"><th class="theme-name" colspan="4" scope="rowgroup" role="rowheader"><h2 class="in-table" id="theme-{theme}">{Labels.Theme(theme)} <span class="count">{observations.Count}</span></h2></th></tr>
        {observations.Select(observation => Row(observation, evidence, quantities))}</tbody>

        """);

    private static Html Row(Observation observation, EvidenceModel evidence, ComputedQuantities quantities)
    {
        var places = evidence.PlaceAndParents(observation.Place).ToArray();
        var conflict = Html.If(evidence.ConflictsOf(observation.Id).Any(), () => Html.Of($" data-conflict=\"1\""));
        var also = string.Join(' ', places.SelectMany(place => place.Variants.Prepend(place.Name)).Append(Labels.Theme(observation.Theme)).Append(observation.Measure));
        return Html.Of($"""
            <tr role="row" id="{observation.Id}" data-row data-in="{observation.Theme}" data-theme="{observation.Theme}" data-source="{observation.Source}" data-place="{string.Join(' ', places.Select(place => place.Id))}" data-also="{also}"{conflict}>
            <td role="cell"><p class="value">{NumberText.Of(observation)}</p><p class="unit">{NumberText.Unit(observation.Unit)}{Html.If(NumberText.IsShare(observation.Unit), () => Html.Text("share"))}</p></td>
            {FigureCells.What(observation, evidence)}
            <td role="cell"><p>{evidence.ClaimantName(observation.Claimant)}</p><p class="locator">{Parts.Source(observation.Source, evidence)}, {observation.Locator}</p></td>
            <td role="cell"><p>{Parts.Passage(observation, evidence)}</p>{FigureCells.Note(observation.Note)}{Parts.Conflicts(observation.Id, evidence)}{quantities.UsedBy(observation.Id)}<p><a class="permalink" href="#{observation.Id}" aria-label="Link to {observation.Id}"><code>{observation.Id}</code></a></p></td>
            </tr>

            """);
    }
}
