using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Evidence.Internal;

namespace YiTa.Analysis.Tests.Evidence;

/// <summary>Whatever becomes of the files, loading ends in a package or in a list of faults, soon.</summary>
public sealed class MutationTests
{
    private static readonly Dictionary<string, byte[]> Real = ReadReal();

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void Mutated_files_give_faults_and_nothing_else(int seed, bool mendDescriptor)
    {
        var random = new Random(seed);
        var loaded = 0;
        for (var i = 0; i < 200; i++)
        {
            var files = new Dictionary<string, byte[]>(Real, StringComparer.Ordinal);
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                var file = files.Keys.Order(StringComparer.Ordinal).ElementAt(random.Next(files.Count));
                files[file] = Mutate(files[file], random);
            }

            if (mendDescriptor)
                Mend(files);
            if (Load(files) is not { } package)
                continue;
            loaded++;
            Assert.All(package.Observations, observation => Assert.NotNull(observation.Period));
            Assert.All(package.Tables, table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count)));
            _ = package.Context.Select(figure => figure.Citation).Concat(package.Events.Select(item => item.Citation)).Count();
            _ = package.Places.Count + package.Conflicts.Sum(conflict => conflict.Involves.Count) + package.NotFigures.Count;
        }

        if (mendDescriptor)
            Assert.InRange(loaded, 5, 150);
    }

    [Fact]
    public void Every_truncation_of_a_table_gives_faults()
    {
        foreach (var file in new[] { "sources.csv", "places.csv", "not-figures.csv" })
        {
            for (var length = 0; length < Real[file].Length; length += 31)
                Assert.Null(Load(new(Real, StringComparer.Ordinal) { [file] = Real[file][..length] }));
        }
    }

    [Fact]
    public void Every_truncation_of_the_descriptor_gives_faults()
    {
        var whole = Real["datapackage.json"];
        var end = Encoding.UTF8.GetString(whole).TrimEnd().Length;
        for (var length = 0; length < end; length += 97)
            Assert.Null(Load(new(Real, StringComparer.Ordinal) { ["datapackage.json"] = whole[..length] }));
    }

    [Fact]
    public void Bytes_of_chance_give_faults()
    {
        var random = new Random(6);
        for (var i = 0; i < 60; i++)
        {
            var files = new Dictionary<string, byte[]>(Real, StringComparer.Ordinal);
            foreach (var file in files.Keys.ToArray())
            {
                files[file] = new byte[random.Next(3000)];
                random.NextBytes(files[file]);
            }

            Assert.Null(Load(files));
        }
    }

    [Fact]
    public void A_million_columns_are_refused_soon()
    {
        AssertSoon(new string(',', 1_000_000) + "\n", EvidenceFaultKind.TooLarge);
        AssertSoon(Header() + new string(',', 1_000_000) + "\n", EvidenceFaultKind.FieldCount);
    }

    [Fact]
    public void A_cell_of_many_megabytes_is_refused_soon()
    {
        AssertSoon(Header() + "x" + new string('y', 50_000_000) + "\n", EvidenceFaultKind.TooLarge);
        AssertSoon(Header() + new string(',', 50_000_000) + "\n", EvidenceFaultKind.TooLarge);
        AssertSoon(Header() + new string('"', 1_000_001) + "\n", EvidenceFaultKind.Quoting);
        AssertSoon(Header() + "\"" + string.Concat(Enumerable.Repeat("yyyyyyyyyy\n", 5_000_000)), EvidenceFaultKind.Quoting);
        AssertSoon(Header() + "\"" + string.Concat(Enumerable.Repeat("yyyyyyyyyy\n", 200_000)) + "\",,,,\n", EvidenceFaultKind.TooLarge);
        AssertSoon(Header() + new string('\n', 20_000_000), EvidenceFaultKind.BlankLine);
        AssertSoon(Header() + new string('\0', 20_000_000), EvidenceFaultKind.ControlCharacter);
        AssertSoon(Header() + "id,book,¶1," + new string('y', 500_000) + ",1\n", EvidenceFaultKind.TooLarge, "claimants.csv", "id,name,side,note\na," + new string('y', 500_000) + ",soviet,\n");
        AssertSoon("", EvidenceFaultKind.TooLarge, "claimants.csv", "id,name,side,note\na,b,soviet," + new string('y', 2_000_000) + "\n");
        AssertSoon("", EvidenceFaultKind.TooLarge, "claimants.csv", new string('n', 20_000_000) + "\n");
    }

    [Fact]
    public void Hundred_thousand_faulty_rows_are_counted_soon()
    {
        var rows = new StringBuilder(Encoding.UTF8.GetString(Real["demographics.csv"]).Split('\n')[0]).Append('\n');
        for (var i = 0; i < 100_000; i++)
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"X{i},no-source-{i},,,no-place-{i},19x{i},,,{i}%,b,c,q{i},no-claimant-{i},here,a b c d e f g h i j {i},\"q\n");
        AssertSoon("", EvidenceFaultKind.Quoting, "demographics.csv", rows.ToString());
        AssertSoon("", EvidenceFaultKind.Identifier, "demographics.csv", rows.ToString().Replace("\"q", "q", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_beyond_the_limit_is_not_even_read()
    {
        using var files = new TestPackage();
        files.Write();
        using (var large = new FileStream(Path.Combine(files.Folder, "migration.csv"), FileMode.Open))
            large.SetLength(3L * 1024 * 1024 * 1024);
        using (var large = new FileStream(Path.Combine(files.Folder, "datapackage.json"), FileMode.Open))
            large.SetLength(5 * 1024 * 1024);
        var exception = Assert.Throws<EvidenceFormatException>(() => EvidencePackage.Load(files.Folder));
        Assert.Equal(
            [
                "datapackage.json: '': expected a file of at most 4194304 bytes",
                "migration.csv: '': expected a file of at most 536870912 bytes",
            ],
            exception.Faults.Where(fault => fault.Kind == EvidenceFaultKind.TooLarge).Select(fault => fault.Message));
    }

    private static string Header() => "source,locator,fragment,number,reason\n";

    private static void AssertSoon(string notFigures, EvidenceFaultKind kind, string? file = null, string? text = null)
    {
        var files = new Dictionary<string, byte[]>(Real, StringComparer.Ordinal);
        if (notFigures.Length > 0)
            files["not-figures.csv"] = Encoding.UTF8.GetBytes(notFigures);
        if (file is not null)
            files[file] = Encoding.UTF8.GetBytes(text!);
        var clock = Stopwatch.StartNew();
        var exception = Assert.Throws<EvidenceFormatException>(() => PackageLoader.Load(new MemoryFiles(files)));
        Assert.Contains(exception.Faults, fault => fault.Kind == kind);
        Assert.True(exception.Message.Length < 1_000_000, $"the message has {exception.Message.Length} characters");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"took {clock.Elapsed}");
    }

    private static EvidencePackage? Load(Dictionary<string, byte[]> files)
    {
        try
        {
            return EvidencePackage.Load(new MemoryFiles(files));
        }
        catch (EvidenceFormatException e)
        {
            Assert.NotEmpty(e.Faults);
            foreach (var fault in e.Faults)
            {
                Assert.True(fault.Line == 0 ? fault.Column == 0 : fault.Column > 0, fault.Message);
                Assert.True(fault.Line <= files.GetValueOrDefault(fault.File, []).AsSpan().Count((byte)'\n') + 1, fault.Message);
                Assert.NotEmpty(fault.Expected);
                Assert.DoesNotContain('\0', fault.Message);
            }

            return null;
        }
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var list = new List<byte>(bytes);
        for (var n = random.Next(1, 4); n > 0 && list.Count > 0; n--)
        {
            var at = random.Next(list.Count);
            switch (random.Next(9))
            {
                case 0:
                    list[at] = (byte)random.Next(256);
                    break;
                case 1:
                    list.RemoveRange(at, Math.Min(random.Next(1, 30), list.Count - at));
                    break;
                case 2:
                    list.InsertRange(at, list.GetRange(at, Math.Min(random.Next(1, 200), list.Count - at)));
                    break;
                case 3:
                    list.RemoveRange(at, list.Count - at);
                    break;
                case 4:
                    list.Insert(at, "\",\n\r\0;{}[]:"u8[random.Next(11)]);
                    break;
                case 5:
                    list.InsertRange(at, "\n\n"u8.ToArray());
                    break;
                case 6:
                    list.Reverse(at, Math.Min(20, list.Count - at));
                    break;
                case 7:
                    list[at] = (byte)"0123456789abcdefghij -"[random.Next(22)];
                    break;
                default:
                    var other = random.Next(list.Count);
                    (list[at], list[other]) = (list[other], list[at]);
                    break;
            }
        }

        return [.. list];
    }

    /// <summary>Makes the descriptor right about sizes and hashes, so that nothing hides behind them.</summary>
    private static void Mend(Dictionary<string, byte[]> files)
    {
        files["datapackage.json"] = Real["datapackage.json"];
        var root = JsonNode.Parse(files["datapackage.json"])!;
        foreach (var resource in root["resources"]!.AsArray())
        {
            var bytes = files[(string)resource!["path"]!];
            resource["bytes"] = bytes.Length;
            resource["hash"] = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
        }

        files["datapackage.json"] = Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static Dictionary<string, byte[]> ReadReal()
    {
        var embedded = PackageFiles.Embedded();
        return embedded.Paths.ToDictionary(path => path, path => embedded.Read(path, int.MaxValue)!, StringComparer.Ordinal);
    }
}
