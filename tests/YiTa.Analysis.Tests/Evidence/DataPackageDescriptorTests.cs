using System.Text;
using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Tests.Evidence;

public sealed class DataPackageDescriptorTests : IDisposable
{
    private readonly TestPackage _files = new();

    public void Dispose() => _files.Dispose();

    private string Path => System.IO.Path.Combine(_files.Folder, "datapackage.json");

    [Fact]
    public void Sizes_and_hashes_are_brought_up_to_date_and_nothing_else()
    {
        _files.Write();
        var right = File.ReadAllText(Path);
        var tampered = right.Replace("\"bytes\": " + _files.Files["claimants.csv"].Length, "\"bytes\": 1", StringComparison.Ordinal);
        var hash = (string)_files.Describe()["resources"]!.AsArray().Single(item => (string?)item!["path"] == "migration.csv")!["hash"]!;
        tampered = tampered.Replace(hash, "sha256:", StringComparison.Ordinal).Replace("  ", "\t ", StringComparison.Ordinal).Replace("A book", "Ein Büch\\u006Cein", StringComparison.Ordinal);
        File.WriteAllText(Path, tampered);

        Assert.Equal(["claimants.csv", "migration.csv"], DataPackageDescriptor.Refresh(_files.Folder));

        Assert.Equal(right.Replace("  ", "\t ", StringComparison.Ordinal).Replace("A book", "Ein Büch\\u006Cein", StringComparison.Ordinal), File.ReadAllText(Path));
        Assert.Equal(5, EvidencePackage.Load(_files.Folder).Observations.Count);
        Assert.Single(Directory.GetFiles(_files.Folder, "datapackage*"));
    }

    [Fact]
    public void What_is_right_is_left_alone()
    {
        _files.Write();
        File.SetLastWriteTimeUtc(Path, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Empty(DataPackageDescriptor.Refresh(_files.Folder));
        Assert.Equal(2001, File.GetLastWriteTimeUtc(Path).Year);
    }

    [Fact]
    public void Missing_members_are_added_after_the_path()
    {
        var root = _files.Describe();
        foreach (var resource in root["resources"]!.AsArray())
        {
            resource!.AsObject().Remove("bytes");
            resource.AsObject().Remove("hash");
        }

        _files.Descriptor = Encoding.UTF8.GetBytes(root.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true }));
        _files.Write();
        Assert.Equal(9, DataPackageDescriptor.Refresh(_files.Folder).Count);
        Assert.Equal(_files.Describe().ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true }), File.ReadAllText(Path));
    }

    [Theory]
    [InlineData("{", "datapackage.json:1:2: '': expected JSON (Expected depth to be zero at the end of the JSON payload)")]
    [InlineData("{\"resources\": 5}", "datapackage.json:1:15: resources '': expected a list")]
    [InlineData("{\"resources\": [{\"path\": \"nothing.csv\"}, {}]}", "datapackage.json:1:25: path 'nothing.csv': expected the path of a table of this package\ndatapackage.json:1:41: path '': expected the path of a table of this package")]
    [InlineData("{\"resources\": [{\"path\": \"../secret.csv\"}]}", "datapackage.json:1:25: path '../secret.csv': expected the path of a table of this package")]
    public void A_faulty_descriptor_is_left_alone(string text, string messages)
    {
        _files.Descriptor = Encoding.UTF8.GetBytes(text);
        _files.Write();
        var exception = Assert.Throws<EvidenceFormatException>(() => DataPackageDescriptor.Refresh(_files.Folder));
        Assert.Equal(messages, string.Join('\n', exception.Faults.Select(fault => fault.Message)));
        Assert.Equal(text, File.ReadAllText(Path));
    }

    [Fact]
    public void A_missing_descriptor_is_told()
    {
        _files.Write();
        File.Delete(Path);
        Assert.Equal($"The folder '{_files.Folder}' has no datapackage.json.", Assert.Throws<FileNotFoundException>(() => DataPackageDescriptor.Refresh(_files.Folder)).Message);
    }
}
