using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents;

namespace YiTa.Publishing.Images.Internal;

/// <summary>An output that is a picture, and where it stands.</summary>
internal sealed record Picture(string Notebook, int Cell, string? CellId, int Position, RichOutput Output, PictureKind Kind)
{
    public const string PlotlyType = "application/vnd.plotly.v1+json";
    public const string MermaidType = "text/vnd.mermaid";

    public bool HasPng => Output.Data.ContainsKey("image/png");

    public StaticImageFault Fault(string problem) => new(Notebook, Cell, CellId, Position, problem);

    public static IEnumerable<Picture> Of(NotebookPictures notebook)
    {
        for (var cell = 0; cell < notebook.Document.Cells.Count; cell++)
        {
            var outputs = notebook.Document.Cells[cell].Outputs;
            for (var position = 0; position < outputs.Count; position++)
            {
                if (outputs[position] is RichOutput output && KindOf(output.Json["data"] as JsonObject) is { } kind)
                    yield return new Picture(notebook.Name, cell + 1, notebook.Document.Cells[cell].Id, position + 1, output, kind);
            }
        }
    }

    private static PictureKind? KindOf(JsonObject? data) =>
        data is null ? null
        : data.ContainsKey(PlotlyType) ? PictureKind.Plotly
        : data.ContainsKey(MermaidType) ? PictureKind.Mermaid
        : null;
}
