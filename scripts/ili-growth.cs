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
    var factor = Growth.Factor(from.Bounds(), to.Bounds());
    var doubling = Growth.DoublingTime(factor, Growth.Years(from.Period, to.Period));
    Console.WriteLine($"{from.Period}–{to.Period}: {from.Value:#,0} → {to.Value:#,0}, factor {factor.Low:0.000}, doubled in {doubling.Low:0.0} to {doubling.High:0.0} years");
    Console.WriteLine($"    {from.Citation.Address?.OriginalString}");
}
