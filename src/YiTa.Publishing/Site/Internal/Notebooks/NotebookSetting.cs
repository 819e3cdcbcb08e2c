using YiTa.Notebooks.Documents;
using YiTa.Publishing.Images;
using YiTa.Publishing.Site.Internal.Evidence;
using YiTa.Publishing.Site.Internal.Pictures;

namespace YiTa.Publishing.Site.Internal.Notebooks;

/// <summary>What the rendering of one notebook needs from the site around it.</summary>
/// <param name="Notebook">The notebook.</param>
/// <param name="NotebookNames">The names of all notebooks of the site.</param>
/// <param name="Evidence">What links can point at.</param>
/// <param name="Pictures">Where pictures go.</param>
/// <param name="Diagrams">The drawing of a Mermaid output, or null.</param>
/// <param name="Repository">The folder of the notebooks on the web, for links to files that are not part of the site; or null.</param>
/// <param name="Warnings">What a reader would miss.</param>
internal sealed record NotebookSetting(
    SiteNotebook Notebook,
    IReadOnlySet<string> NotebookNames,
    IEvidenceCatalog Evidence,
    PictureStore Pictures,
    Func<CellOutput, MermaidDrawing?> Diagrams,
    Uri? Repository,
    ICollection<SiteWarning> Warnings)
{
    /// <summary>The file name of the page.</summary>
    public string Page => Notebook.Name + ".html";

    /// <summary>Notes a warning about a cell, or about the page.</summary>
    public void Warn(string? cell, string message) => Warnings.Add(new SiteWarning(Page, cell, message));
}
