using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using YiTa.Analysis.Evidence;
using YiTa.Notebooks.Documents;
using YiTa.Publishing.FrontEnd;
using YiTa.Publishing.Images;

namespace YiTa.Cli;

/// <summary>
/// Executed notebooks of earlier runs, keyed by everything that their outputs depend on: text of all cells, data, library, engine, the
/// versions that draw the pictures and whether a browser is there to draw them.
/// </summary>
internal sealed partial class RenderCache(string folder)
{
    private const int Kept = 200;

    /// <summary>The key of a notebook as it is now.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="package">The evidence.</param>
    /// <param name="directory">The folder in which the notebook stands.</param>
    public static string Key(NotebookDocument document, EvidencePackage package, string directory)
    {
        var parts = Engine.Stamp(document, package, directory).Parts.Values
            .Concat(document.Cells.Select(cell => $"{cell.Id}\0{cell.Kind}\0{cell.Source}\0{cell.Metadata.ToJsonString()}"))
            .Concat(EngineAssemblies().Select(assembly => assembly.ManifestModule.ModuleVersionId.ToString()))
            .Concat(FrontEndManifest.Files.Select(file => file.ToString()))
            .Append(ChromiumFinder.TryFind(out var browser, out _) ? browser : "no browser");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..32];
    }

    /// <summary>Whether the key tells all that the outputs depend on: a notebook that reads files of its own is run every time.</summary>
    public static bool CanKeep(NotebookDocument document) =>
        !document.Cells.Any(cell => cell.Kind == CellKind.Code && ReadsFiles().IsMatch(cell.Source));

    /// <summary>The executed notebook, or null where there is none or the stored one is damaged.</summary>
    public NotebookDocument? Find(string key)
    {
        try
        {
            var path = PathOf(key);
            return File.Exists(path) ? NotebookDocument.Load(path) : null;
        }
        catch (Exception e) when (e is NotebookFormatException or IOException)
        {
            return null;
        }
    }

    /// <summary>Keeps an executed notebook, and drops the oldest where there are many.</summary>
    public void Keep(string key, NotebookDocument document)
    {
        Directory.CreateDirectory(folder);
        document.Save(PathOf(key));
        foreach (var old in new DirectoryInfo(folder).EnumerateFiles("*.ipynb").OrderByDescending(file => file.LastWriteTimeUtc).Skip(Kept)) old.Delete();
    }

    [GeneratedRegex("""^\s*#(?:!import|load)\b|^\s*#r\s*"(?!nuget:)|--from-(?:file|url)\b|\bFile\.|\bHttpClient\b|\bDirectory\.""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ReadsFiles();

    private string PathOf(string key) => Path.Combine(folder, key + ".ipynb");

    private static IEnumerable<System.Reflection.Assembly> EngineAssemblies() =>
        typeof(RenderCache).Assembly.GetReferencedAssemblies().Where(name => name.Name!.StartsWith("YiTa.", StringComparison.Ordinal))
            .OrderBy(name => name.Name, StringComparer.Ordinal).Select(System.Reflection.Assembly.Load);
}
