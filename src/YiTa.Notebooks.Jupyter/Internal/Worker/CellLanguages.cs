using YiTa.Notebooks.Documents;

namespace YiTa.Notebooks.Jupyter.Internal.Worker;

/// <summary>
/// The languages of cells whose metadata names one, as notebooks from VS Code have it. Clients do not send the metadata, but those of
/// today send the cell's id, and the kernel knows the notebook's file. May be asked on any thread.
/// </summary>
/// <param name="path">The notebook's file, or null where the client does not tell.</param>
internal sealed class CellLanguages(string? path)
{
    // Read between a client's request and the cell: a file with more in it, mostly pictures, would be waited for.
    private const long MostBytes = 32 << 20;
    private readonly Lock _gate = new();
    private Dictionary<string, string> _known = [];
    private (DateTime Written, long Length) _read;

    /// <summary>The language of a cell, by its kernel's name; null where the file, as it was last saved, names none.</summary>
    /// <param name="cellId">The cell's id, or null.</param>
    /// <param name="read">Whether the file may be read, which takes a moment; otherwise it is as it was last read.</param>
    public string? Of(string? cellId, bool read = true)
    {
        if (path is null || cellId is null)
            return null;
        lock (_gate)
        {
            if (read)
                Refresh();
            return _known.GetValueOrDefault(cellId);
        }
    }

    private void Refresh()
    {
        try
        {
            var file = new FileInfo(path!);
            if (!file.Exists || file.Length > MostBytes || (file.LastWriteTimeUtc, file.Length) == _read)
                return;
            _read = (file.LastWriteTimeUtc, file.Length);
            _known = NotebookDocument.Load(file.FullName).Cells
                .Where(cell => cell.Id is not null && cell.MetadataLanguage is not null)
                .DistinctBy(cell => cell.Id)
                .ToDictionary(cell => cell.Id!, cell => cell.MetadataLanguage!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotebookFormatException or ArgumentException or NotSupportedException)
        {
            // Half written, or no notebook at all, such as the name of a console: what is known stays.
        }
    }
}
