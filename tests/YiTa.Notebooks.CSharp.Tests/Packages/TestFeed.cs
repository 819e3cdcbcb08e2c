using System.IO.Compression;

namespace YiTa.Notebooks.CSharp.Tests.Packages;

/// <summary>A folder of small packages, with a NuGet configuration of its own: no test needs the network.</summary>
internal sealed class TestFeed : IDisposable
{
    private readonly TestFolder _folder = new();

    public TestFeed(bool named = true)
    {
        Directory.CreateDirectory(Feed);
        var source = named ? $"<add key=\"test-feed\" value=\"{Feed}\" />" : "";
        _folder.Write(
            "nuget.config",
            $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(Root, "installed")}" /></config>
              <packageSources><clear />{source}</packageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """);
    }

    public string Root => _folder.Path;

    public string Feed => Path.Combine(Root, "feed");

    /// <summary>Adds a package with one assembly of its name.</summary>
    public void Add(string id, string version, string code, string dependency = "", params string[] references)
    {
        var assembly = TestAssembly.Compile(Path.Combine(Root, "built", version, id + ".dll"), code, version.Split('-')[0] + ".0", references);
        using var archive = ZipFile.Open(Path.Combine(Feed, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        archive.CreateEntryFromFile(assembly, $"lib/net8.0/{id}.dll");
        Write(
            archive,
            id + ".nuspec",
            $"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
              <id>{id}</id><version>{version}</version><authors>test</authors><description>test</description>
              <dependencies><group targetFramework="net8.0">{dependency}</group></dependencies>
            </metadata></package>
            """);
    }

    /// <summary>The file of the assembly that was built for a package.</summary>
    public string Built(string id, string version) => Path.Combine(Root, "built", version, id + ".dll");

    public void Dispose() => _folder.Dispose();

    private static void Write(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(content);
    }
}
