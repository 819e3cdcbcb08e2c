using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace YiTa.Benchmarks;

/// <summary>The real package with a theme of invented observations beside it, in a temporary folder.</summary>
internal sealed class SyntheticPackage : IDisposable
{
    public SyntheticPackage(string realFolder, int observations)
    {
        Folder = Directory.CreateTempSubdirectory("yita-benchmark-").FullName;
        foreach (var file in Directory.EnumerateFiles(realFolder, "*.csv", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(realFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Bytes = WriteObservations(realFolder, observations);
        File.WriteAllBytes(Path.Combine(Folder, "synthetic.csv"), Bytes);
        WriteDescriptor(realFolder);
    }

    public string Folder { get; }

    /// <summary>The bytes of the file with the invented observations.</summary>
    public byte[] Bytes { get; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static byte[] WriteObservations(string realFolder, int count)
    {
        var sources = Keys(realFolder, "sources.csv");
        var places = Keys(realFolder, "places.csv");
        var claimants = Keys(realFolder, "claimants.csv");
        string[] groups = ["Han", "Kazakh", "Uyghur", "Kyrgyz", "", "Tatar", "Uzbek", "Xibe"];
        string[] shapes = ["exact,{0},,", "about,{0},,", "at_least,,{0},", "at_most,,,{0}", "between,,{0},{1}"];
        var random = new Random(1962);
        var text = new StringBuilder(File.ReadLines(Path.Combine(realFolder, "demographics.csv")).First()).Append('\n');
        for (var i = 0; i < count; i++)
        {
            var year = 1900 + random.Next(100);
            var value = random.Next(1, 2_000_000);
            var shape = string.Format(CultureInfo.InvariantCulture, shapes[random.Next(shapes.Length)], value, value + 1000).Split(',', 2);
            text.Append(CultureInfo.InvariantCulture, $"synthetic-population-{i:d7},{sources[random.Next(sources.Length)]},residents,{groups[random.Next(groups.Length)]},");
            text.Append(CultureInfo.InvariantCulture, $"{places[random.Next(places.Length)]},{year}{(i % 3 == 0 ? $"-{random.Next(1, 13):d2}" : "")},population,persons,");
            text.Append(CultureInfo.InvariantCulture, $"{shape[1]},{shape[0]},{claimants[random.Next(claimants.Length)]},Background ¶{random.Next(1, 60)},");
            text.Append(CultureInfo.InvariantCulture, $"\"some {value:n0} people, at the border\",{(i % 4 == 0 ? "an invented figure" : "")}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string[] Keys(string folder, string file) =>
        [.. File.ReadLines(Path.Combine(folder, file)).Skip(1).Select(line => line.Split(',')[0])];

    private void WriteDescriptor(string realFolder)
    {
        var descriptor = JsonNode.Parse(File.ReadAllText(Path.Combine(realFolder, "datapackage.json")))!;
        var resources = descriptor["resources"]!.AsArray();
        var resource = resources.First(item => (string?)item!["path"] == "demographics.csv")!.DeepClone();
        resource["name"] = "synthetic";
        resource["path"] = "synthetic.csv";
        resource["bytes"] = Bytes.Length;
        resource["hash"] = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Bytes));
        resources.Add(resource);
        File.WriteAllText(Path.Combine(Folder, "datapackage.json"), descriptor.ToJsonString());
    }
}
