using YiTa.Publishing.Site.Internal;

namespace YiTa.Publishing.Site;

/// <summary>
/// Writes the static site: an index, a page for every notebook, and the evidence that they cite. The pages work from
/// <c>file://</c> without a network. The same input gives the same files.
/// </summary>
public static class SiteBuilder
{
    /// <summary>Builds the site beside <paramref name="folder"/> and then puts it in its place.</summary>
    /// <param name="input">What the site is made of.</param>
    /// <param name="folder">
    /// The folder of the site. It may be missing, empty, or an older site, which is replaced at once and whole; whoever
    /// stops the run finds the older site as it was.
    /// </param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>What was written, and what readers would miss.</returns>
    /// <exception cref="SiteException">
    /// The folder holds something that is not a site, two notebooks have one name, or a name cannot be that of a page.
    /// </exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Publishing.Site;
    ///
    /// var folder = Directory.CreateTempSubdirectory().FullName;
    /// var report = await SiteBuilder.BuildAsync(new SiteInput { Evidence = EvidencePackage.Load() }, folder);
    /// File.Exists(report.Index)
    /// </code>
    /// </example>
    public static async Task<SiteReport> BuildAsync(SiteInput input, string folder, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        PageNames.Check(input.Notebooks);
        var content = SiteContent.Write(input, cancellation);
        return await SiteFolder.ReplaceAsync(Path.GetFullPath(folder), content, cancellation).ConfigureAwait(false);
    }
}
