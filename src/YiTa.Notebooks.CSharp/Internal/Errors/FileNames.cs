namespace YiTa.Notebooks.CSharp.Internal.Errors;

/// <summary>How files are named in messages: cells by their name, other files as seen from the notebook's folder, so that a
/// stored message does not depend on the machine.</summary>
/// <param name="Cell">The name of the cell that runs.</param>
/// <param name="Folder">The notebook's folder.</param>
internal sealed record FileNames(string Cell, string Folder)
{
    /// <summary>The name of the cell that its code was compiled under, where it is not compiled anew.</summary>
    public string? CompiledAs { get; init; }

    public string Of(string path) =>
        path == CompiledAs ? Cell : Path.IsPathRooted(path) ? Path.GetRelativePath(Folder, path).Replace('\\', '/') : path;

    /// <summary>A message in which files below the notebook's folder are named as seen from there.</summary>
    public string In(string message) =>
        message.Replace(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Folder)) + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
