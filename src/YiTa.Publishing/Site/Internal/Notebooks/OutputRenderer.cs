using System.Text.Json;
using System.Text.RegularExpressions;
using YiTa.Notebooks.Documents;
using YiTa.Publishing.Site.Internal.Markup;
using YiTa.Publishing.Site.Internal.Pictures;

namespace YiTa.Publishing.Site.Internal.Notebooks;

/// <summary>Writes the outputs of a cell: of each the MIME type that serves a reader best.</summary>
internal sealed partial class OutputRenderer(NotebookSetting setting, FragmentStore fragments)
{
    private const string Plotly = "application/vnd.plotly.v1+json";
    private const string Mermaid = "text/vnd.mermaid";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The outputs as markup. Text written to one stream in pieces is shown as one.</summary>
    public Html Render(IEnumerable<CellOutput> outputs, string cell)
    {
        var pieces = new List<Html>();
        var stream = (Name: "", Text: "");
        foreach (var output in outputs)
        {
            if (output is StreamOutput text)
            {
                if (stream.Name != text.Name) Flush();
                stream = (text.Name, stream.Text + text.Text);
                continue;
            }
            Flush();
            pieces.Add(output switch
            {
                RichOutput rich => Rich(rich, cell),
                ErrorOutput error => Error(error),
                _ => Unknown(output.OutputType, cell),
            });
        }
        Flush();
        return Html.Concat(pieces);

        void Flush()
        {
            if (stream.Text.Length > 0) pieces.Add(Stream(stream.Name, stream.Text));
            stream = ("", "");
        }
    }

    private Html Rich(RichOutput output, string cell)
    {
        var data = output.Data;
        if (data.TryGetValue(Plotly, out var figure)) return Chart(figure, output, data, cell);
        if (data.GetText(Mermaid) is { } mermaid) return Diagram(mermaid, output, data, cell);
        if (data.GetText("text/html") is { } html)
            return Html.Of($"<div class=\"output html\">{fragments.Add(OutputHtml.Parse(html))}</div>");
        if (PictureIn(output, data, cell) is { IsEmpty: false } picture) return picture;
        if (data.GetText("text/markdown") is { } markdown)
        {
            var fragment = Dom.Parse(MarkdownCell.ToHtml(markdown));
            SafeHtml.Clean(fragment);
            return Html.Of($"<div class=\"output html\">{fragments.Add(fragment)}</div>");
        }
        if (data.TryGetValue("application/json", out var json))
            return Html.Of($"<div class=\"output text\"><pre>{json.ToJsonString(Indented)}</pre></div>");
        return TextIn(data) is { } text
            ? Html.Of($"<div class=\"output text\"><pre>{Plain(text)}</pre></div>")
            : Unknown(string.Join(", ", data.Keys), cell);
    }

    private Html PictureIn(RichOutput output, MimeBundle data, string cell)
    {
        foreach (var (mimeType, content) in data)
        {
            if (PictureStore.ExtensionOf(mimeType) is not { } extension) continue;
            if (PictureBytes.Read(mimeType, content) is not { } bytes)
            {
                setting.Warn(cell, $"the {mimeType} output is not a picture; it is left out.");
                continue;
            }
            var alternative = data.GetText("text/plain") ?? "";
            if (alternative.Length == 0) setting.Warn(cell, "a picture has no text/plain output beside it, so it has no alternative text.");
            var picture = extension == "png" ? Sized(bytes, output) : setting.Pictures.Add(bytes, extension);
            return Html.Of($"<figure class=\"output drawing\">{picture.Image(alternative)}</figure>");
        }
        return Html.Empty;
    }

    private static string? TextIn(MimeBundle data) =>
        data.GetText("text/plain") ?? data.Keys.Where(key => key.StartsWith("text/", StringComparison.Ordinal)).Select(data.GetText).FirstOrDefault(text => text is not null);

    private Html Unknown(string type, string cell)
    {
        setting.Warn(cell, $"an output of type {(type.Length == 0 ? "(none)" : type)} cannot be shown; a note stands in its place.");
        return Html.Of($"<div class=\"output text\"><p class=\"label\">This output ({type}) cannot be shown on a page; it is in the notebook file.</p></div>");
    }

    private static Html Stream(string name, string text) => name == StreamOutput.StandardError
        ? Html.Of($"<div class=\"output stream stderr\"><p class=\"label\">standard error</p><pre>{Plain(text)}</pre></div>")
        : Html.Of($"<div class=\"output stream\"><pre>{Plain(text)}</pre></div>");

    private static Html Error(ErrorOutput error)
    {
        var traceback = Plain(string.Join('\n', error.Traceback));
        var more = Html.If(traceback.Trim().Length > 0, () => Html.Of($"<details open><summary>Traceback</summary><pre>{traceback}</pre></details>"));
        return Html.Of($"<div class=\"output error\"><p>This cell failed. <strong>{error.Name}</strong>: {Plain(error.Value)}</p>{more}</div>");
    }

    /// <summary>Text without the codes by which terminals are coloured.</summary>
    private static string Plain(string text) => TerminalCode().Replace(text, "");

    [GeneratedRegex(@"\x1B(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1B]*(?:\x07|\x1B\\)|[@-Z\\-_])")]
    private static partial Regex TerminalCode();
}
