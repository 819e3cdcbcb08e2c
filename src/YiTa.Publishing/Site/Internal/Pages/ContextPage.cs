using YiTa.Analysis.Evidence;
using YiTa.Publishing.Site.Internal.Evidence;
using YiTa.Publishing.Site.Internal.Markup;
using YiTa.Publishing.Site.Internal.Text;

namespace YiTa.Publishing.Site.Internal.Pages;

/// <summary>Figures from outside the five documents, kept apart and marked.</summary>
internal static class ContextPage
{
    public static PageFrame Write(EvidenceModel evidence, ComputedQuantities quantities)
    {
        var figures = evidence.Records.Context;
        return new PageFrame
        {
            File = SitePages.Context,
            Title = "Context",
            Description = $"{Parts.Count(figures.Count, "figure")} from outside the documents, for comparison only.",
            Scripts = Html.Of($"<script src=\"assets/filter.js\" defer></script>"),
            Body = Html.Of($"""
                <header class="title"><p class="kicker">Not part of the evidence</p><h1>Context</h1>
                <div class="outside-note"><p><strong>These {Parts.Count(figures.Count, "figure")} do not come from the five documents.</strong> They are public figures for comparison, read in stored excerpts of the pages named; each carries how far it is trusted. No computation uses them unless it says so.</p></div></header>
                {FilterForm.Write("context figures", "Xinjiang 1953, rubles …", [("theme", "Theme", figures.Select(figure => figure.Theme).Distinct().Select(theme => (theme, Labels.Theme(theme)))), ("confidence", "Confidence", ConfidenceCodes.All.Select(code => (code, code)))], conflicts: false)}
                <table class="register context" role="table">
                <caption class="visually-hidden">Context figures by theme</caption>
                <colgroup><col class="c-value"><col class="c-what"><col class="c-who"><col class="c-passage"></colgroup>
                <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Value as stated</th><th scope="col" role="columnheader">Of what, where, when</th><th scope="col" role="columnheader">Confidence</th><th scope="col" role="columnheader">Publication</th></tr></thead>
                {figures.GroupBy(figure => figure.Theme).OrderBy(theme => Labels.Order(theme.Key)).Select(theme => Group(theme.Key, [.. theme], evidence, quantities))}
                </table>
                """),
        };
    }

    private static Html Group(string theme, IReadOnlyList<ContextFigure> figures, EvidenceModel evidence, ComputedQuantities quantities) => Html.Of($"""
        <tbody role="rowgroup">
        <tr class="group" role="row" data-group="{theme}"><th class="theme-name" colspan="4" scope="rowgroup" role="rowheader"><h2 class="in-table" id="theme-{theme}">{Labels.Theme(theme)} <span class="count">{figures.Count}</span></h2></th></tr>
        {figures.Select(figure => Row(figure, evidence, quantities))}</tbody>

        """);

    private static Html Row(ContextFigure figure, EvidenceModel evidence, ComputedQuantities quantities) => Html.Of($"""
        <tr role="row" id="{figure.Id}" data-row data-in="{figure.Theme}" data-theme="{figure.Theme}" data-confidence="{figure.Confidence.ToCode()}">
        <td role="cell"><p class="value">{NumberText.Of(figure)}</p><p class="unit">{NumberText.Unit(figure.Unit)}{Html.If(NumberText.IsShare(figure.Unit), () => Html.Text("share"))}</p></td>
        {FigureCells.What(figure, evidence)}
        <td role="cell"><p><span class="chip outside">{figure.Confidence.ToCode()} confidence</span></p>{Parts.Conflicts(figure.Id, evidence)}</td>
        <td role="cell"><p><a href="{figure.Citation.Address?.OriginalString}">{figure.Title}</a></p>{Html.If(figure.Fragment is not null, () => Html.Of($"<p>“{figure.Fragment}”</p>"))}{FigureCells.Note(figure.Note)}{quantities.UsedBy(figure.Id)}<p><a class="permalink" href="#{figure.Id}" aria-label="Link to {figure.Id}"><code>{figure.Id}</code></a></p></td>
        </tr>

        """);
}
