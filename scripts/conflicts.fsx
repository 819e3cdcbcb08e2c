// Lists where the sources contradict each other. Build once (dotnet build -c Release), then run: dotnet fsi scripts/conflicts.fsx
#r "../src/YiTa.Analysis/bin/Release/net10.0/CsvHelper.dll"
#r "../src/YiTa.Analysis/bin/Release/net10.0/YiTa.Analysis.dll"

open YiTa.Analysis.Evidence

for kind, conflicts in EvidencePackage.Load().Conflicts |> Seq.groupBy (fun conflict -> conflict.Kind) |> Seq.sortBy fst do
    printfn "%s" kind
    for conflict in conflicts do
        printfn "    %s" conflict.Statement
