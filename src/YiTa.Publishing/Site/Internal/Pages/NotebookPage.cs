using YiTa.Publishing.Site.Internal.Evidence;
using YiTa.Publishing.Site.Internal.Markup;
using YiTa.Publishing.Site.Internal.Notebooks;

namespace YiTa.Publishing.Site.Internal.Pages;

/// <summary>The page of a notebook: contents beside it, cells, and the evidence that it cites.</summary>
internal static class NotebookPage
{
    public static PageFrame Write(NotebookView notebook, NotebookView? before, NotebookView? after, ScriptTags scripts) => new()
    {
        File = notebook.Name + ".html",
        Title = notebook.TitleText,
        Description = notebook.Opening.Question.Length > 0 ? notebook.Opening.Question : $"The notebook {notebook.Name}.",
        Draws = notebook.HasCharts || notebook.HasDiagrams,
        LetsOutputsRun = notebook.HasScripts,
        Scripts = Html.Of($"{Html.If(notebook.HasCharts, () => scripts.Charts)}{Html.If(notebook.HasDiagrams, () => scripts.Diagrams)}"),
        Body = Html.Of($"""
            <div class="notebook">
            <nav class="contents" aria-label="Contents"><details><summary>Contents</summary>{Contents(notebook)}<p class="actions"><button class="plain-button" type="button" data-unfold hidden>Show all code</button></p></details></nav>
            <article>
            <header class="title"><p class="kicker">{Kicker(notebook.Name)}</p><h1>{notebook.Title}</h1>
            <p class="facts">{Facts(notebook)}</p><p class="actions"><button class="plain-button" type="button" data-unfold hidden>Show all code</button></p></header>
            {notebook.Article}
            {Html.If(notebook.Cited.Count > 0, () => Cited(notebook.Cited))}
            {Html.If(before is not null || after is not null, () => Html.Of($"<nav class=\"onward\" aria-label=\"Other notebooks\">{Onward("Before", before)}{Onward("Next", after)}</nav>"))}
            </article>
            </div>
            """),
    };

    /// <summary>“Notebook 1” for <c>01-ili-population-shift</c>.</summary>
    private static string Kicker(string name)
    {
        var number = string.Concat(name.TakeWhile(char.IsAsciiDigit)).TrimStart('0');
        return number.Length == 0 ? "Notebook" : $"Notebook {number}";
    }

    private static Html Onward(string direction, NotebookView? notebook) =>
        Html.If(notebook is not null, () => Html.Of($"<p><span class=\"muted\">{direction}</span> <a href=\"{notebook!.Name}.html\">{notebook.TitleText}</a></p>"));

    private static Html Facts(NotebookView notebook) => Html.Join(" · ",
    [
        Html.Text(string.Join(", ", notebook.Languages)),
        Html.Text(Parts.Count(notebook.CodeCells, "cell of code", "cells of code")),
        Html.If(notebook.Cited.Count > 0, () => Html.Of($"<a href=\"#cited\">{Parts.Count(notebook.Cited.Count, "piece")} of evidence cited</a>")),
        Html.Of($"<a href=\"{notebook.Name}.ipynb\" download>download the notebook</a>"),
    ]);

    private static Html Contents(NotebookView notebook)
    {
        var sections = new List<(TocEntry Section, List<TocEntry> Parts)>();
        foreach (var entry in notebook.Contents)
            if (entry.Level == 2 || sections.Count == 0) sections.Add((entry, []));
            else sections[^1].Parts.Add(entry);
        var items = sections.Select(section => Html.Of($"<li>{Link(section.Section)}{Html.If(section.Parts.Count > 0, () => Html.Of($"<ul>{section.Parts.Select(part => Html.Of($"<li>{Link(part)}</li>"))}</ul>"))}</li>"));
        return Html.Of($"<ul>{items}{Html.If(notebook.Cited.Count > 0, () => Html.Of($"<li><a href=\"#cited\">The evidence cited</a></li>"))}</ul>");
    }

    private static Html Link(TocEntry entry) => Html.Of($"<a href=\"#{entry.Id}\">{entry.Text}</a>");

    private static Html Cited(IReadOnlyList<EvidenceEntry> cited) => Html.Of($"""
        <section class="cited" aria-labelledby="cited"><h2 id="cited">The evidence cited</h2>
        <ol>
        {cited.Select(entry => Html.Of($"<li id=\"cited-{entry.Id}\">{entry.About}</li>\n"))}</ol></section>
        """);
}
