using BenchmarkDotNet.Attributes;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;

namespace YiTa.Benchmarks;

/// <summary>What typical quantities cost: making them, their bounds, their sensitivities.</summary>
[MemoryDiagnoser]
public class QuantityBenchmarks
{
    private readonly Quantity _residents;
    private readonly Quantity _stateless;
    private readonly Quantity _han1949;
    private readonly Quantity _han1959;
    private readonly Quantity _years = Quantity.Literal(10, 9, 11, Unit.Years, "from 1949 to 1959", "the counts may be of any day of their years");
    private readonly Quantity[] _parts = [.. Enumerable.Range(0, 300).Select(i => Quantity.Literal(1, 2, Unit.Persons, $"part {i}", "for the benchmark"))];

    public QuantityBenchmarks()
    {
        var evidence = EvidencePackage.Load();
        var policy = UncertaintyPolicy.SignificantDigits;
        (_residents, _stateless) = (evidence.Quantity("yita-population-ili-1962", policy), evidence.Quantity("yita-stateless-share-ili-1962", policy));
        (_han1949, _han1959) = (evidence.Quantity("yita-han-population-ili-1949", policy), evidence.Quantity("yita-han-population-ili-1959", policy));
    }

    [Benchmark(Description = "make a product")]
    public Quantity Make() => _residents * _stateless;

    [Benchmark(Description = "a product with bounds")]
    public Interval Product() => (_residents * _stateless).Bounds;

    [Benchmark(Description = "a / (a + b)")]
    public Interval ShareOfSum() => Quantity.Share(_han1949, _han1949 + _residents).Bounds;

    [Benchmark(Description = "annual growth rate")]
    public Interval Growth() => ((_han1959 / _han1949).Pow(1 / (_years / Quantity.Constant(1, Unit.Years))) - 1).Bounds;

    [Benchmark(Description = "searched: a·b − a² over a + b²")]
    public Interval Searched() => (((_han1949 * _residents) - _han1949.Pow(2)) / (_han1949.Pow(2) + (_residents.Pow(2) / 3))).Bounds;

    [Benchmark(Description = "share of one in a sum of 300")]
    public Interval Large() => Quantity.Share(_parts[0], Quantity.Sum(_parts)).Bounds;

    [Benchmark(Description = "standard uncertainty of a growth rate")]
    public double Uncertainty() => ((_han1959 / _han1949).Pow(1 / (_years / Quantity.Constant(1, Unit.Years))) - 1).StandardUncertainty();
}
