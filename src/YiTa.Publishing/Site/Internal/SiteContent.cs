using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using YiTa.Publishing.FrontEnd;
using YiTa.Publishing.Site.Internal.Evidence;
using YiTa.Publishing.Site.Internal.Markup;
using YiTa.Publishing.Site.Internal.Notebooks;
using YiTa.Publishing.Site.Internal.Pages;
using YiTa.Publishing.Site.Internal.Pictures;

namespace YiTa.Publishing.Site.Internal;

/// <summary>Everything that a site consists of, in memory, before anything is written.</summary>
internal sealed record SiteContent
{
    /// <summary>The pages, the index first.</summary>
    public required IReadOnlyList<string> Pages { get; init; }

    /// <summary>Files by path, with <c>/</c> between folders.</summary>
    public required IReadOnlyDictionary<string, byte[]> Files { get; init; }

    /// <summary>Files that are copied, by path.</summary>
    public required IReadOnlyDictionary<string, string> Copies { get; init; }

    /// <summary>What readers would miss.</summary>
    public required IReadOnlyList<SiteWarning> Warnings { get; init; }

    /// <summary>Writes all pages and assets.</summary>
    public static SiteContent Write(SiteInput input, CancellationToken cancellation)
    {
        var evidence = new EvidenceModel(EvidenceRecords.From(input.Evidence));
        var catalog = new EvidenceCatalog(evidence);
        var pictures = new PictureStore();
        var warnings = new List<SiteWarning>();
        var names = input.Notebooks.Select(notebook => notebook.Name).ToHashSet(StringComparer.Ordinal);
        var notebooks = new List<NotebookView>();
        // Writing a notebook gives its cells the ids that its page uses, so it comes first.
        var sources = input.Notebooks.ToDictionary(notebook => notebook.Name, notebook => notebook.Document.ToJson());
        foreach (var notebook in input.Notebooks)
        {
            cancellation.ThrowIfCancellationRequested();
            notebooks.Add(NotebookRenderer.Render(new NotebookSetting(
                notebook, names, catalog, pictures, output => input.Pictures?.DiagramOf(output), input.Repository, warnings)));
        }

        var quantities = ComputedQuantities.Of(input.Notebooks, notebooks);
        var scripts = new ScriptTags(Library(input, FrontEndManifest.Plotly), Library(input, FrontEndManifest.Mermaid));
        var writer = new PageWriter(new SiteFrame(input.Name, Colophon(evidence, scripts.Host), scripts.Host));
        PageFrame[] frames =
        [
            IndexPage.Write(input, evidence, notebooks), .. notebooks.Select((notebook, index) => NotebookPage.Write(notebook, notebooks.ElementAtOrDefault(index - 1), notebooks.ElementAtOrDefault(index + 1), scripts)),
            QuantitiesPage.Write(quantities, evidence), ObservationsPage.Write(evidence, quantities), ChronologyPage.Write(evidence), ConflictsPage.Write(evidence),
            SourcesPage.Write(evidence), PlacesPage.Write(evidence), ContextPage.Write(evidence, quantities),
        ];

        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var frame in frames) files[frame.File] = Encoding.UTF8.GetBytes(writer.Write(frame));
        foreach (var (name, json) in sources) files[name + ".ipynb"] = Encoding.UTF8.GetBytes(json);
        foreach (var (path, bytes) in pictures.Files) files[path] = bytes;
        foreach (var (path, bytes) in SiteAssets.Files) files[path] = bytes;
        string[] pages = [.. frames.Select(frame => frame.File)];
        files[SiteFolder.Manifest] = Manifest(pages, evidence);

        return new SiteContent
        {
            Pages = pages,
            Files = files,
            Copies = input.FrontEnd.Where(result => result.LocalPath is not null && IsNeeded(result.File, notebooks))
                .ToDictionary(result => "assets/" + result.File.FileName, result => result.LocalPath!, StringComparer.Ordinal),
            Warnings = warnings,
        };
    }

    private static FrontEndResult Library(SiteInput input, FrontEndFile file) =>
        input.FrontEnd.FirstOrDefault(result => result.File == file) ?? new FrontEndResult(file, null, null);

    /// <summary>Libraries weigh megabytes: only those come along that a page draws with.</summary>
    private static bool IsNeeded(FrontEndFile file, IReadOnlyList<NotebookView> notebooks) =>
        file == FrontEndManifest.Plotly ? notebooks.Any(notebook => notebook.HasCharts)
        : file == FrontEndManifest.Mermaid && notebooks.Any(notebook => notebook.HasDiagrams);

    private static Html Colophon(EvidenceModel evidence, string? host) => Html.Of($"""
        <p>Made with YiTa.Analysis from version {evidence.Records.Version} of the data. Code under the MIT licence, data and texts under CC BY 4.0. Of the documents no more than eight words stand together anywhere; read them where they are published.</p>
        <p>{(host is null ? "The pages work without a network and ask none for anything." : $"The pages work without a network; only the libraries that draw charts come from {host}, checked byte for byte. Without it, charts stay pictures.")}</p>
        """);

    private static byte[] Manifest(IEnumerable<string> pages, EvidenceModel evidence)
    {
        var json = new JsonObject
        {
            ["generator"] = SiteFolder.Generator,
            ["data"] = new JsonObject { ["version"] = evidence.Records.Version, ["hash"] = evidence.Records.Hash },
            ["pages"] = new JsonArray([.. pages.Select(page => (JsonNode)JsonValue.Create(page))]),
        };
        return Encoding.UTF8.GetBytes(json.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n");
    }
}
