using System.Text;

namespace YiTa.Publishing.Site.Internal;

/// <summary>The site's own style sheets and scripts, which are part of this library.</summary>
internal static class SiteAssets
{
    private static readonly string[] Styles = ["base.css", "notebook.css", "evidence.css", "print.css"];
    private static readonly string[] Others = ["theme.js", "site.js", "charts.js", "diagrams.js", "filter.js", "icon.svg"];

    /// <summary>Files by path. The style sheets are one file, in the order in which they build on one another.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> Files
    {
        get
        {
            yield return ("assets/site.css", Encoding.UTF8.GetBytes(string.Join('\n', Styles.Select(Read))));
            foreach (var name in Others) yield return ($"assets/{name}", Encoding.UTF8.GetBytes(Read(name)));
        }
    }

    private static string Read(string name)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream($"site/{name}")
            ?? throw new InvalidOperationException($"The library lacks its resource 'site/{name}'.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
