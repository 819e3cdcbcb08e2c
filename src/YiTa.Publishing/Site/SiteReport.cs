namespace YiTa.Publishing.Site;

/// <summary>What was written.</summary>
/// <param name="Folder">The folder of the site, as a full path.</param>
/// <param name="Pages">The pages, relative to the folder, the index first.</param>
/// <param name="Files">The number of files, pages included.</param>
/// <param name="Bytes">The size of all files in bytes.</param>
/// <param name="Warnings">What readers would miss, in the order of notebooks and cells; empty when all is well.</param>
public sealed record SiteReport(string Folder, IReadOnlyList<string> Pages, int Files, long Bytes, IReadOnlyList<SiteWarning> Warnings)
{
    /// <summary>The page to open first, as a full path.</summary>
    public string Index => Path.Combine(Folder, Pages[0]);
}
