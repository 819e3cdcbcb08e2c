using YiTa.Notebooks.Documents;

namespace YiTa.Cli;

/// <summary>A notebook with its outputs.</summary>
/// <param name="Name">As a person in the checkout would write it.</param>
/// <param name="Path">Its full path.</param>
/// <param name="Document">The notebook with its outputs.</param>
/// <param name="Key">The key under which the cache keeps it.</param>
/// <param name="Failed">Whether a cell failed.</param>
internal sealed record RenderedNotebook(string Name, string Path, NotebookDocument Document, string Key, bool Failed);
