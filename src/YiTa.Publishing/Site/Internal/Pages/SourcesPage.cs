using YiTa.Analysis.Evidence;
using YiTa.Publishing.Site.Internal.Evidence;
using YiTa.Publishing.Site.Internal.Markup;

namespace YiTa.Publishing.Site.Internal.Pages;

/// <summary>The documents: what they are, who speaks in them, what was drawn from them and what was not.</summary>
internal static class SourcesPage
{
    public static PageFrame Write(EvidenceModel evidence)
    {
        var sources = evidence.Records.Sources;
        return new PageFrame
        {
            File = SitePages.Sources,
            Title = "Sources",
            Description = $"The {Parts.Count(sources.Count, "document")} that the evidence is drawn from.",
            Body = Html.Of($"""
                <header class="title"><p class="kicker">The evidence</p><h1>Sources</h1>
                <p class="lede">The evidence is drawn from {Parts.Count(sources.Count, "document")}. Every printed number in them is either an observation, part of a dated event, or listed below as no evidence, with the reason; the hash tells which text was read.</p></header>
                <div class="entries">
                {sources.Select(source => Entry(source, evidence))}</div>
                """),
        };
    }

    private static Html Entry(Source source, EvidenceModel evidence)
    {
        var records = evidence.Records;
        var observations = records.Observations.Where(observation => observation.Source == source.Id).ToArray();
        var events = records.Events.Where(happening => happening.Source == source.Id).ToArray();
        var others = records.NotFigures.Where(number => number.Source == source.Id).ToArray();
        var claimants = observations.Select(observation => observation.Claimant).Concat(events.Select(happening => happening.Claimant)).GroupBy(id => id).ToArray();
        return Html.Of($"""
            <article class="entry" id="{source.Id}">
            <p class="kicker">{source.Kind switch { SourceKind.Primary => "Document of the time", _ => "Later account" }}</p>
            <h2>{source.Title}</h2>
            {FigureCells.Note(source.Note)}
            <dl>
            {Fact("Issued by", source.Issuer)}{Fact("Date", source.Date is { } date ? FigureCells.When(date) : Html.Empty)}{Fact("Archive", source.ArchiveReference)}{Fact("Translated by", source.Translator)}{Fact("Language", Labels.Language(source.Language))}{Fact("Address", source.Address is { } address ? Html.Of($"<a href=\"{address.OriginalString}\">{address.OriginalString}</a>") : Html.Empty)}{Fact("Text read", source.File)}{Fact("SHA-256", source.Sha256 is { } hash ? Html.Of($"<code>{hash}</code>") : Html.Empty)}{Fact("Observations", Counts(source, observations))}{Fact("Events", events.Length == 0 ? Html.Text("none") : Html.Of($"<a href=\"{SitePages.Chronology}?source={source.Id}\">{events.Length}</a>"))}{Fact("Who speaks", Html.Join("; ", claimants.Select(claimant => Html.Text($"{evidence.ClaimantName(claimant.Key)} ({claimant.Count()})"))))}
            </dl>
            {Parts.Conflicts(source.Id, evidence)}
            {Html.If(others.Length > 0, () => Others(others))}
            </article>

            """);
    }

    private static Html Counts(Source source, Observation[] observations) => observations.Length == 0
        ? Html.Text("none: it states no figure")
        : Html.Of($"<a href=\"{SitePages.Observations}?source={source.Id}\">{observations.Length}</a>: {Html.Join(", ", observations.GroupBy(observation => observation.Theme).Select(theme => Html.Of($"<a href=\"{SitePages.Observations}?theme={theme.Key}&amp;source={source.Id}\">{Labels.Theme(theme.Key)}</a> {theme.Count()}")))}");

    private static Html Others(NotFigure[] others) => Html.Of($"""
        <details class="small"><summary>{Parts.Count(others.Length, "printed number")} that {(others.Length == 1 ? "is" : "are")} no evidence</summary>
        <div class="scroll" tabindex="0" role="region" aria-label="Numbers that are no evidence"><table><thead><tr><th scope="col">Number</th><th scope="col">Words</th><th scope="col">Where</th><th scope="col">Why not</th></tr></thead><tbody>
        {others.Select(number => Html.Of($"<tr><td>{number.Number}</td><td>“{number.Fragment}”</td><td>{number.Locator}</td><td>{number.Reason}</td></tr>\n"))}</tbody></table></div></details>
        """);

    private static Html Fact(string name, string? value) => Fact(name, Html.Text(value));

    private static Html Fact(string name, Html value) => Html.If(!value.IsEmpty, () => Html.Of($"<dt>{name}</dt><dd>{value}</dd>\n"));
}
