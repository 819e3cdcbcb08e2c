using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace YiTa.Analysis.Interactive.Tests.Charts;

/// <summary>The charts in the outputs of the committed notebooks.</summary>
internal static class RepositoryNotebooks
{
    public static IEnumerable<(string Name, JsonObject Figure)> Charts() =>
        from path in Directory.EnumerateFiles(Folder(), "*.ipynb").Order(StringComparer.Ordinal)
        from figure in Figures(JsonNode.Parse(File.ReadAllText(path))!).Select((figure, index) => (Name: $"{Path.GetFileName(path)}, chart {index + 1}", figure))
        select figure;

    private static IEnumerable<JsonObject> Figures(JsonNode notebook) =>
        from cell in notebook["cells"]!.AsArray()
        from output in cell!["outputs"]?.AsArray() ?? []
        let figure = output!["data"]?["application/vnd.plotly.v1+json"] as JsonObject
        where figure is not null
        select figure;

    private static string Folder([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../notebooks"));
}
