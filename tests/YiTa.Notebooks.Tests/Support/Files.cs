using System.Runtime.CompilerServices;

namespace YiTa.Notebooks.Tests.Support;

/// <summary>Test data and folders of one's own.</summary>
internal static class Files
{
    public static string Data(string name, [CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(path))!, "TestData", name);

    public static string NewFolder() => Directory.CreateTempSubdirectory("yita-tests-").FullName;
}
