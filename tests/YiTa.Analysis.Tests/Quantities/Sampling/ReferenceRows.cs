using System.Globalization;
using CsvHelper;

namespace YiTa.Analysis.Tests.Quantities.Sampling;

/// <summary>Rows of the reference files, which are made without this library.</summary>
internal static class ReferenceRows
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Of(string file)
    {
        using var csv = CsvReader.FromText(File.ReadAllText(Path.Combine(RepositoryFolders.Root, "tests/YiTa.Analysis.Tests/Quantities/Reference", file)), CsvReaderOptions.Default with { Separator = ',' });
        var rows = new List<IReadOnlyDictionary<string, string>>();
        csv.ReadHeader();
        var header = csv.Headers.ToArray();
        while (csv.Read()) rows.Add(header.Select((name, i) => (name, Text: csv.GetString(i)!)).ToDictionary(cell => cell.name, cell => cell.Text));

        return rows;
    }

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
