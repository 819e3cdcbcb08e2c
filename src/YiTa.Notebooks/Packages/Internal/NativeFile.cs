namespace YiTa.Notebooks.Packages.Internal;

/// <summary>Finds the file of a native library by the name that code gives it.</summary>
internal static class NativeFile
{
    public static string? Find(string name, IEnumerable<string> folders)
    {
        string[] names = OperatingSystem.IsWindows()
            ? [name, name + ".dll"]
            : OperatingSystem.IsMacOS()
                ? [name, $"lib{name}.dylib", name + ".dylib"]
                : [name, $"lib{name}.so", name + ".so"];
        return folders.SelectMany(folder => names.Select(file => Path.Combine(folder, file))).FirstOrDefault(File.Exists);
    }
}
