using System.Globalization;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.FSharp.Internal;

/// <summary>
/// The file names under which cells are compiled. F# Interactive needs one for each evaluation; it stands in the notebook's
/// folder, so that <c>__SOURCE_DIRECTORY__</c> and paths beside the notebook work, and nothing is written there.
/// </summary>
internal sealed class ScriptNames(string folder)
{
    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);

    /// <summary>The file name of the cell that runs.</summary>
    public string? Current { get; private set; }

    /// <summary>The file name of a cell, which becomes the current one.</summary>
    public string Add(CellReference cell)
    {
        var path = Path.Combine(folder, cell.Name + ".fsx");
        _cells[path] = cell.Name;
        Current = path;
        return path;
    }

    public bool IsCell(string? path) => path is not null && _cells.ContainsKey(path);

    /// <summary>A cell's name, or the name of a script without its folder.</summary>
    public string NameOf(string path) => _cells.TryGetValue(path, out var name) ? name : Path.GetFileName(path);

    /// <summary>File, line and column, all from 1.</summary>
    public string Place(string path, int line, int? column = null) =>
        line < 1 ? NameOf(path)
        : string.Create(CultureInfo.InvariantCulture, $"{NameOf(path)}, line {line}{(column is null ? "" : $", column {column}")}");
}
