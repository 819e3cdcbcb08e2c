using YiTa.Notebooks.Documents;

namespace YiTa.Publishing.Site;

/// <summary>An executed notebook of the site.</summary>
public sealed record SiteNotebook
{
    /// <summary>Its file name without the extension, such as <c>01-ili-population-shift</c>: the page is called that too.
    /// Letters, digits, <c>-</c>, <c>_</c> and <c>.</c>; unique in the site.</summary>
    public required string Name { get; init; }

    /// <summary>The notebook with its outputs. It is not changed, but that cells without an id get one.</summary>
    public required NotebookDocument Document { get; init; }

    /// <summary>The folder it was read from, where pictures that its Markdown names are found; null when there are none.</summary>
    public string? Folder { get; init; }
}
