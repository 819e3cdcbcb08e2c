using YiTa.Analysis.Evidence;
using YiTa.Publishing.Site.Internal.Markup;
using YiTa.Publishing.Site.Internal.Text;

namespace YiTa.Publishing.Site.Internal.Evidence;

/// <summary>Finds any record of the package by its id and says what it is in a few lines.</summary>
internal sealed class EvidenceCatalog(EvidenceModel evidence) : IEvidenceCatalog
{
    public EvidenceEntry? Find(string id)
    {
        if (evidence.Observation(id) is { } observation) return new(id, SitePages.Observations, About(observation, evidence.ClaimantName(observation.Claimant)));
        if (evidence.ContextFigure(id) is { } figure) return new(id, SitePages.Context, About(figure));
        if (evidence.Event(id) is { } happening) return new(id, SitePages.Chronology, About(happening));
        if (evidence.Source(id) is { } source) return new(id, SitePages.Sources, Html.Of($"<div class=\"about\"><p class=\"value\">{source.Title}</p>{More(SitePages.Sources, id)}</div>"));
        return evidence.Records.Conflicts.FirstOrDefault(conflict => conflict.Id == id) is { } conflict
            ? new(id, SitePages.Conflicts, Html.Of($"<div class=\"about\"><p class=\"value\">{conflict.Statement}</p><p>{conflict.Reading}</p>{More(SitePages.Conflicts, id)}</div>"))
            : null;
    }

    private Html About(Observation figure, string claimant) => Html.Of($"""
        <div class="about"><p class="value">{NumberText.Of(figure)} {NumberText.Unit(figure.Unit)}</p><p class="what">{Parts.What(figure, evidence)}, {PeriodText.Of(figure.Period)}</p><p>{claimant}: {Parts.Passage(figure, evidence)}</p><p class="what">{evidence.SourceTitle(figure.Source)}, {figure.Locator}</p>{Parts.Conflicts(figure.Id, evidence)}{More(SitePages.Observations, figure.Id)}</div>
        """);

    private Html About(ContextFigure figure) => Html.Of($"""
        <div class="about"><p><span class="chip outside">context, {figure.Confidence.ToCode()} confidence</span></p><p class="value">{NumberText.Of(figure)} {NumberText.Unit(figure.Unit)}</p><p class="what">{Parts.What(figure, evidence)}, {PeriodText.Of(figure.Period)}</p><p>From outside the five documents: <a href="{figure.Citation.Address?.OriginalString}">{figure.Title}</a></p>{More(SitePages.Context, figure.Id)}</div>
        """);

    private Html About(HistoricalEvent happening) => Html.Of($"""
        <div class="about"><p class="value">{happening.Title}</p><p class="what">{Parts.List(PeriodText.Of(happening.Date), evidence.PlaceName(happening.Place))}</p><p>{evidence.ClaimantName(happening.Claimant)}: {Parts.Passage(happening.Source, happening.Fragment, evidence)}</p><p class="what">{evidence.SourceTitle(happening.Source)}, {happening.Locator}</p>{Parts.Conflicts(happening.Id, evidence)}{More(SitePages.Chronology, happening.Id)}</div>
        """);

    private static Html More(string page, string id) => Html.Of($"<p class=\"more\"><a href=\"{page}#{id}\">The full record</a> <code>{id}</code></p>");
}
