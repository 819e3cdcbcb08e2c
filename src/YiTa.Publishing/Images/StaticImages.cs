using YiTa.Publishing.Images.Internal;

namespace YiTa.Publishing.Images;

/// <summary>
/// Draws the charts and diagrams of notebooks as PNG, all in one run of a headless browser, so that readers that run no
/// script (GitHub, paper, mail) see them too.
/// </summary>
public static class StaticImages
{
    /// <summary>
    /// Adds <c>image/png</c> to every output with <c>application/vnd.plotly.v1+json</c> or <c>text/vnd.mermaid</c>, with its
    /// width and height in CSS pixels in the output's metadata, and draws each diagram as SVG too. Other forms stay.
    /// A picture that cannot be drawn gets a script-free <c>text/html</c> form with its alternative text instead;
    /// that form goes again once there is a PNG.
    /// </summary>
    /// <param name="notebooks">The notebooks; their outputs are changed in place.</param>
    /// <param name="options">How to draw; null for the defaults.</param>
    /// <param name="cancellation">Stops the run; notebooks keep what was drawn so far.</param>
    /// <returns>What was drawn and what was not, with the reasons. A broken chart or a missing browser never throws.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    /// <remarks>
    /// <code>
    /// using YiTa.Notebooks.Documents;
    /// using YiTa.Publishing.Images;
    ///
    /// var notebook = new NotebookDocument();
    /// var report = await StaticImages.AddAsync([new NotebookPictures("01-ili.ipynb", notebook)]);
    /// report.Drawn == 0 &amp;&amp; report.Faults.Count == 0     // nothing to draw in an empty notebook
    /// </code>
    /// </remarks>
    public static Task<StaticImageReport> AddAsync(
        IReadOnlyList<NotebookPictures> notebooks, StaticImageOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(notebooks);
        return new ImageRun(notebooks, options ?? new StaticImageOptions()).RunAsync(cancellation);
    }
}
