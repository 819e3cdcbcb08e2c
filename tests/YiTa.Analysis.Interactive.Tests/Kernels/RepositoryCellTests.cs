using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.CSharp;
using YiTa.Analysis.Interactive.Tests.Support;

namespace YiTa.Analysis.Interactive.Tests.Kernels;

public class RepositoryCellTests
{
    public static TheoryData<string> Notebooks => [.. Directory.EnumerateFiles(Folder(), "*.ipynb").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Every_C_sharp_cell_compiles_with_what_this_kernel_and_the_package_open(string notebook)
    {
        using var bench = await KernelBench.LoadedAsync();
        await bench.RunAsync("0");
        var script = ((CSharpKernel)bench.Root.FindKernelByName("csharp")).ScriptState.Script;
        foreach (var cell in JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder(), notebook)))!["cells"]!.AsArray())
        {
            if (cell!["cell_type"]!.GetValue<string>() != "code") continue;
            var lines = string.Concat(cell["source"] is JsonArray parts ? parts.Select(part => part!.GetValue<string>()) : [cell["source"]!.GetValue<string>()]).Split('\n');
            if (lines[0].StartsWith("#!", StringComparison.Ordinal) && !lines[0].StartsWith("#!share", StringComparison.Ordinal) && lines[0] != "#!csharp") continue;
            var code = string.Join('\n', lines.Select(line => line.StartsWith("#!share", StringComparison.Ordinal) ? Declaration(line.Split(' ')[^1]) : line.StartsWith("#!", StringComparison.Ordinal) ? "" : line));
            script = script.ContinueWith(code, script.Options);
            Assert.Equal([], script.Compile().Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => $"{cell["id"]}: {found}"));
        }
    }

    // What F# hands over: tables, and two quantities.
    private static string Declaration(string name) => name is "in1949" or "in1959" ? $"Quantity {name} = null!;" : $"QuantityTable {name} = null!;";

    private static string Folder([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../notebooks"));
}
