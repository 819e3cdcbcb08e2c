using System.Globalization;
using System.Text.Json.Nodes;
using YiTa.Publishing.Site.Internal.Evidence;
using YiTa.Publishing.Site.Internal.Markup;

namespace YiTa.Publishing.Site.Internal.Pages;

/// <summary>Every quantity that a notebook published: number, formula, and inputs down to the passages.</summary>
internal static class QuantitiesPage
{
    public static PageFrame Write(ComputedQuantities quantities, EvidenceModel evidence)
    {
        var notebooks = quantities.All.GroupBy(quantity => quantity.Notebook).ToArray();
        return new PageFrame
        {
            File = SitePages.Quantities,
            Title = "Computed numbers",
            Description = $"All {Parts.Count(quantities.All.Count, "number")} that the notebooks compute, each with its formula and its inputs.",
            Scripts = Html.Of($"<script src=\"assets/filter.js\" defer></script>"),
            Body = Html.Of($"""
                <header class="title"><p class="kicker">From the evidence</p><h1>Computed numbers</h1>
                <p class="lede">{Parts.Count(quantities.All.Count, "number")} from {Parts.Count(notebooks.Length, "notebook")}. No document states them: each is computed from what the documents state, and shows how.</p></header>
                {FilterForm.Write("computed numbers", "Han 1959, share, per year …",
                [
                    ("notebook", "Notebook", notebooks.Select(notebook => (notebook.Key, notebook.First().NotebookTitle))),
                    ("kind", "Rests on", [("context", "context, too"), ("literal", "a guess, too"), ("date", "dates, too")]),
                ])}
                <table class="register quantities" role="table">
                <caption class="visually-hidden">Computed numbers by notebook</caption>
                <colgroup><col class="c-value"><col class="c-what"><col class="c-passage"></colgroup>
                <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Value or bounds</th><th scope="col" role="columnheader">What it is</th><th scope="col" role="columnheader">How it is computed</th></tr></thead>
                {notebooks.Select(notebook => Group(notebook.Key, [.. notebook], evidence))}
                </table>
                """),
        };
    }

    private static Html Group(string notebook, IReadOnlyList<ComputedQuantity> quantities, EvidenceModel evidence) => Html.Of($"""
        <tbody role="rowgroup">
        <tr class="group" role="row" data-group="{notebook}"><th class="theme-name" colspan="3" scope="rowgroup" role="rowheader"><h2 class="in-table" id="in-{notebook}"><a href="{notebook}.html">{quantities[0].NotebookTitle}</a> <span class="count">{quantities.Count}</span></h2></th></tr>
        {quantities.Select(quantity => Row(quantity, evidence))}</tbody>

        """);

    private static Html Row(ComputedQuantity quantity, EvidenceModel evidence)
    {
        var kinds = string.Join(' ', quantity.Definitions.Select(definition => ComputedQuantity.Text(definition, "kind")).OfType<string>().Distinct());
        var conflicts = quantity.Inputs.SelectMany(evidence.ConflictsOf).DistinctBy(conflict => conflict.Id).ToArray();
        var conflict = Html.If(conflicts.Length > 0, () => Html.Of($" data-conflict=\"1\""));
        var assumption = ComputedQuantity.Text(quantity.Json, "assumption");
        return Html.Of($"""
            <tr role="row" id="{quantity.Anchor}" data-row data-in="{quantity.Notebook}" data-notebook="{quantity.Notebook}" data-kind="{kinds}" data-also="{string.Join(' ', quantity.Inputs)}"{conflict}>
            <td role="cell"><p class="value">{Value(quantity)}</p></td>
            <td role="cell"><p class="what">{quantity.Title}</p>{FigureCells.Note(assumption)}<p><a class="permalink" href="{quantity.Notebook}.html#{quantity.Name}"><code>{quantity.Name}</code> in its notebook</a></p></td>
            <td role="cell"><p class="formula">{ComputedQuantity.Text(quantity.Json, "formula")}</p><details class="inputs"><summary>Inputs and passages{Html.If(conflicts.Length > 0, () => Html.Of($", {Parts.Count(conflicts.Length, "conflict")}"))}</summary>{Story(quantity, evidence)}{Parts.Chips(conflicts.Select(known => Html.Of($"<a class=\"chip differs\" href=\"{SitePages.Conflicts}#{known.Id}\" title=\"{known.Statement}\">{Labels.Conflict(known.Id)}</a>")))}</details></td>
            </tr>

            """);
    }

    private static Html Value(ComputedQuantity quantity)
    {
        if (ComputedQuantity.Text(quantity.Json, "text") is { } text) return Html.Text(text);
        string? N(string member) => quantity.Number(member)?.ToString("#,0.######", CultureInfo.InvariantCulture);
        var number = (N("value"), N("low"), N("high")) switch
        {
            ({ } value, _, _) => value,
            (_, { } low, { } high) => $"{low} to {high}",
            (_, { } low, null) => $"at least {low}",
            (_, null, { } high) => $"at most {high}",
            _ => "not known",
        };
        return Html.Text(ComputedQuantity.Text(quantity.Json, "unit") is { } unit and not "ratio" ? $"{number} {unit}" : number);
    }

    private static Html Story(ComputedQuantity quantity, EvidenceModel evidence)
    {
        var numbers = ComputedQuantity.Text(quantity.Json, "numbers");
        var policy = ComputedQuantity.Text(quantity.Json, "policy");
        // An output from before symbols were stored still names its inputs.
        var definitions = quantity.Definitions.Any() ? quantity.Definitions.Select(definition => Definition(definition, evidence)) : quantity.Inputs.Select(id => Html.Of($"<li>{Record(id, evidence)}</li>"));
        return Html.Of($"""
            {Html.If(numbers is not null, () => Html.Of($"<p>In numbers: {numbers}</p>"))}<ul>{definitions}</ul>{Html.If(policy is not null, () => Html.Of($"<p>Figures are read under the policy “{policy}”.</p>"))}
            """);
    }

    private static Html Definition(JsonObject definition, EvidenceModel evidence)
    {
        var (symbol, formula, text) = (ComputedQuantity.Text(definition, "symbol"), ComputedQuantity.Text(definition, "formula"), ComputedQuantity.Text(definition, "text"));
        var (title, reason) = (ComputedQuantity.Text(definition, "title"), ComputedQuantity.Text(definition, "reason"));
        var record = ComputedQuantity.Text(definition, "record") is { } id ? Html.Of($". {Record(id, evidence)}") : Html.If(reason is not null, () => Html.Of($". <em>Literal:</em> {reason}"));
        var equals = Html.If(formula is not null, () => Html.Of($" = {formula}"));
        return Html.Of($"<li><var>{symbol}</var>{equals} = <strong>{text}</strong>{Html.If(title is not null && title != symbol, () => Html.Of($": {title}"))}{record}</li>");
    }

    /// <summary>The passage that states an input, who says so, and the way to its record.</summary>
    private static Html Record(string id, EvidenceModel evidence)
    {
        if (evidence.Figure(id) is { } figure)
        {
            var page = figure.IsContext ? SitePages.Context : SitePages.Observations;
            var who = figure.Claimant is { } claimant ? Html.Of($"{evidence.ClaimantName(claimant)}: ") : Html.Of($"<span class=\"chip outside\">context</span> ");
            return Html.Of($"{who}{Parts.Passage(figure, evidence)} <a href=\"{page}#{id}\"><code>{id}</code></a>");
        }

        return evidence.Event(id) is { } happening
            ? Html.Of($"{evidence.ClaimantName(happening.Claimant)}: {Parts.Passage(happening.Source, happening.Fragment, evidence)} <a href=\"{SitePages.Chronology}#{id}\"><code>{id}</code></a>")
            : Html.Of($"<code>{id}</code>");
    }
}
