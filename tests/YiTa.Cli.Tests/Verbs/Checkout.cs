using System.Runtime.CompilerServices;

namespace YiTa.Cli.Tests.Verbs;

/// <summary>A small checkout in a temporary folder: the real data, and the notebooks that a test puts into it.</summary>
internal sealed class Checkout : IDisposable
{
    public Checkout(params (string Name, string Json)[] notebooks)
    {
        Directory.CreateDirectory(Path.Combine(Root, "notebooks"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot, "data"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Root, "data", Path.GetRelativePath(Path.Combine(RepositoryRoot, "data"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        foreach (var (name, json) in notebooks) File.WriteAllText(PathOf($"notebooks/{name}"), json);
    }

    public static string RepositoryRoot { get; } = Find();

    public string Root { get; } = Directory.CreateTempSubdirectory("yita-checkout-").FullName;

    public string PathOf(string relative) => Path.Combine(Root, relative);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Find([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../.."));
}
