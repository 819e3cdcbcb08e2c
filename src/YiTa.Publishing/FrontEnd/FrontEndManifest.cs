using System.Text.Json;

namespace YiTa.Publishing.FrontEnd;

/// <summary>The front-end files that this version of the project draws with, from the manifest <c>front-end.json</c>.</summary>
public static class FrontEndManifest
{
    private static readonly Lazy<IReadOnlyList<FrontEndFile>> Loaded = new(Load);

    /// <summary>Every file of the manifest, in its order.</summary>
    public static IReadOnlyList<FrontEndFile> Files => Loaded.Value;

    /// <summary>plotly.js, which draws <c>application/vnd.plotly.v1+json</c>.</summary>
    public static FrontEndFile Plotly => Named("plotly.js-dist-min");

    /// <summary>mermaid, which draws <c>text/vnd.mermaid</c>.</summary>
    public static FrontEndFile Mermaid => Named("mermaid");

    private static FrontEndFile Named(string package) => Files.Single(file => file.Package == package);

    private static List<FrontEndFile> Load()
    {
        using var stream = typeof(FrontEndManifest).Assembly.GetManifestResourceStream("front-end.json")
            ?? throw new InvalidOperationException("The assembly lacks its resource front-end.json.");
        return JsonSerializer.Deserialize<List<FrontEndFile>>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("The resource front-end.json is empty.");
    }
}
