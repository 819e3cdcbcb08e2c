using BenchmarkDotNet.Attributes;
using CsvHelper;
using YiTa.Analysis.Evidence;

namespace YiTa.Benchmarks;

/// <summary>Loading and validating the real package, and one with a million observations more.</summary>
[MemoryDiagnoser]
public class EvidenceBenchmarks : IDisposable
{
    private const int Observations = 1_000_000;

    private SyntheticPackage _synthetic = null!;
    private EvidencePackage _loaded = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _synthetic = new SyntheticPackage(RealFolder(), Observations);
        _loaded = EvidencePackage.Load(_synthetic.Folder);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _synthetic?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Description = "Load the embedded package")]
    public EvidencePackage LoadReal() => EvidencePackage.Load();

    [Benchmark(Description = "Load 1,000,000 observations")]
    public EvidencePackage LoadSynthetic() => EvidencePackage.Load(_synthetic.Folder);

    [Benchmark(Description = "Load 1,000,000 observations and decode them")]
    public int DecodeSynthetic()
    {
        var count = 0;
        foreach (var observation in EvidencePackage.Load(_synthetic.Folder).Observations)
            count += observation.Fragment.Length;
        return count;
    }

    [Benchmark(Description = "Query 1,000,000 decoded observations")]
    public int Query() => _loaded.Query().Place("Xinjiang", includingParts: true).Group("Kazakh").Period("1949/1969", PeriodMatch.Within).Count();

    [Benchmark(Description = "CsvHelper alone over the same rows")]
    public int CsvHelperAlone()
    {
        var length = 0;
        using var csv = CsvReader.Create(_synthetic.Bytes, CsvReaderOptions.Default with { Separator = ',' });
        while (csv.Read())
        {
            for (var field = 0; field < csv.FieldCount; field++)
                length += csv.GetRawSpan(field).Length;
        }

        return length;
    }

    private static string RealFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "data");
            if (File.Exists(Path.Combine(data, "datapackage.json")))
                return data;
        }

        throw new DirectoryNotFoundException($"No folder 'data' with a datapackage.json above '{AppContext.BaseDirectory}'.");
    }
}
