#!/usr/bin/env dotnet
#:project ../src/YiTa.Analysis/YiTa.Analysis.csproj
#:property PublishAot=false

// How fast the Han of Ili grew, from the curated figures. Run: dotnet run scripts/ili-growth.cs
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Methods;
using YiTa.Analysis.Quantities;

var evidence = EvidencePackage.Load();
var counts = new[] { 1949, 1959, 1969 }.Select(year => evidence.Observation($"yita-han-population-ili-{year}")).ToList();

foreach (var (from, to) in counts.Zip(counts.Skip(1)))
{
    var (n0, n1) = (from.ToQuantity().As("N₀"), to.ToQuantity().As("N₁"));
    var doubling = Growth.DoublingTime(n0, n1, Growth.Time(from, to));
    Console.WriteLine($"{from.Period}–{to.Period}: {n0} → {n1}, factor {Growth.Factor(n0, n1)}, doubled in {doubling} ({doubling.Formula})");
    Console.WriteLine($"    {from.Citation.Address?.OriginalString}");
}
