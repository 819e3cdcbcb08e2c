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

    /// <summary>A cell's name, or the path of a script as seen from the notebook's folder.</summary>
    public string NameOf(string path) =>
        _cells.TryGetValue(path, out var name) ? name
        : Path.IsPathRooted(path) ? Path.GetRelativePath(folder, path).Replace('\\', '/')
        : path;
}
