using System.Text.Json.Nodes;
using YiTa.Analysis.Quantities;
using YiTa.Notebooks.Documents;

namespace YiTa.Publishing.Checks;

/// <summary>The quantities that a notebook published, read from its stored outputs.</summary>
public static class PublishedNumbers
{
    /// <summary>Reads them in the order of their cells.</summary>
    /// <param name="document">An executed notebook.</param>
    /// <returns>Each quantity as JSON, with the place of its cell from 1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public static IReadOnlyList<(int Cell, JsonObject Quantity)> Read(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = new List<(int, JsonObject)>();
        for (var i = 0; i < document.Cells.Count; i++)
        {
            foreach (var output in document.Cells[i].Outputs.OfType<RichOutput>())
            {
                if (output.Data.TryGetValue(QuantityTable.MimeType, out var node) && node is JsonArray array)
                    found.AddRange(array.OfType<JsonObject>().Select(quantity => (i + 1, quantity)));
            }
        }

        return found;
    }
}
