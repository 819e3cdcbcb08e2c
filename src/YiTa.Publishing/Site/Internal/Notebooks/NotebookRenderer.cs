using System.Globalization;
using YiTa.Notebooks.Documents;
using YiTa.Publishing.Site.Internal.Highlighting;
using YiTa.Publishing.Site.Internal.Markup;

namespace YiTa.Publishing.Site.Internal.Notebooks;

/// <summary>Renders a notebook: cells in their order, code folded, outputs in the form that serves a reader best.</summary>
internal static class NotebookRenderer
{
    /// <summary>Ids that the page itself uses.</summary>
    private static readonly string[] PageIds = ["main", "contents", "cited", "top"];

    /// <summary>Renders the notebook.</summary>
    public static NotebookView Render(NotebookSetting setting)
    {
        var document = setting.Notebook.Document;
        var fragments = new FragmentStore();
        var outputs = new OutputRenderer(setting, fragments);
        var ids = new HashSet<string>(PageIds, StringComparer.Ordinal);
        var cells = document.Cells.Select((cell, index) => Cell(cell, index, document, outputs, fragments, ids)).ToArray();
        var article = fragments.Assemble(Html.Concat(cells));
        var hasScripts = article.QuerySelectorAll(".output.html").Any(OutputHtml.Runs);

        var title = Headings.TakeTitle(article);
        Ids.MakeUnique(article, ids);
        var contents = Headings.Order(article, ids);
        var links = new Links(article, setting, ids);
        links.Resolve();
        Images.Bring(article, setting);
        Tables.LetScroll(article);

        var name = title ?? Html.Text(setting.Notebook.Name);
        return new NotebookView
        {
            Name = setting.Notebook.Name,
            Title = name,
            TitleText = Dom.Parse(name.ToString()).TextContent.Trim(),
            Opening = Opening.Read(article),
            Contents = contents,
            Languages = [.. Languages(document).Distinct()],
            CodeCells = document.Cells.Count(cell => cell.Kind == CellKind.Code),
            Cited = links.Cited,
            Picture = Html.Raw(article.QuerySelector(".chart .plot > img")?.OuterHtml ?? ""),
            HasScripts = hasScripts,
            HasCharts = article.QuerySelector(".chart") is not null,
            HasDiagrams = article.QuerySelector("pre.mermaid") is not null,
            Article = Html.Raw(article.InnerHtml),
        };
    }

    private static Html Cell(NotebookCell cell, int index, NotebookDocument document, OutputRenderer outputs, FragmentStore fragments, HashSet<string> ids)
    {
        var key = cell.Id ?? (index + 1).ToString(CultureInfo.InvariantCulture);
        var id = Headings.Unique("cell-" + Headings.Slug(key), ids);
        switch (cell.Kind)
        {
            case CellKind.Markdown when cell.Source.Trim().Length > 0:
                var text = Dom.Parse(MarkdownCell.ToHtml(cell.Source));
                SafeHtml.Clean(text);
                return Html.Of($"<section class=\"cell markdown\" id=\"{id}\" data-cell=\"{key}\">{fragments.Add(text)}</section>\n");
            case CellKind.Code when cell.Source.Trim().Length > 0 || cell.Outputs.Count > 0:
                return Html.Of($"<section class=\"cell\" id=\"{id}\" data-cell=\"{key}\">{Code(cell, document)}{outputs.Render(cell.Outputs, key)}</section>\n");
            case CellKind.Raw when cell.Source.Trim().Length > 0:
                return Html.Of($"<section class=\"cell\" id=\"{id}\" data-cell=\"{key}\"><pre>{cell.Source}</pre></section>\n");
            default:
                return Html.Empty;
        }
    }

    private static Html Code(NotebookCell cell, NotebookDocument document)
    {
        if (cell.Source.Trim().Length == 0) return Html.Empty;
        var source = cell.Source.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');
        var first = cell.MetadataLanguage ?? document.DefaultLanguage;
        var languages = CodeParts.LanguagesOf(source, first);
        var names = string.Join(" + ", languages.Select(CodeParts.DisplayName));
        var lines = source.Count(character => character == '\n') + 1;
        var (purpose, isCode) = CodePurpose.Read(source);
        var does = isCode ? Html.Of($"<code>{purpose}</code>") : Html.Text(purpose);
        return Html.Of($"""
            <details class="code" data-language="{languages[0]}"><summary><span class="language">{names}</span> <span class="does">{does}</span> <span class="lines">{lines} {(lines == 1 ? "line" : "lines")}</span></summary><pre><code>{CodeHighlighter.Highlight(source, first)}</code></pre></details>
            """);
    }

    private static IEnumerable<string> Languages(NotebookDocument document) =>
        from cell in document.Cells
        where cell.Kind == CellKind.Code
        from language in CodeParts.LanguagesOf(cell.Source, cell.MetadataLanguage ?? document.DefaultLanguage)
        select CodeParts.DisplayName(language);
}
