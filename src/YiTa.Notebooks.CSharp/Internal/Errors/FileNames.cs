using System.Reflection;

namespace YiTa.Notebooks.CSharp.Internal.Errors;

/// <summary>How files are named in messages: cells by their name, other files as seen from the notebook's folder, so that a
/// stored message does not depend on the machine.</summary>
/// <param name="Cell">The name of the cell that runs.</param>
/// <param name="Folder">The notebook's folder.</param>
internal sealed record FileNames(string Cell, string Folder)
{
    /// <summary>The assembly of the cell where it runs as it was compiled before, under another name; null where its code has the
    /// cell's own name.</summary>
    public Assembly? Known { get; init; }

    public string Of(string path) => Path.IsPathRooted(path) ? Path.GetRelativePath(Folder, path).Replace('\\', '/') : path;

    /// <summary>The file of code that is in an assembly.</summary>
    public string Of(string path, Assembly assembly) => assembly == Known ? Cell : Of(path);

    /// <summary>A message in which files below the notebook's folder are named as seen from there.</summary>
    public string In(string message) =>
        message.Replace(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Folder)) + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
