using System.Runtime.CompilerServices;
using YiTa.Analysis.Evidence;
using YiTa.Notebooks.Sessions;

namespace YiTa.Cli.Tests.Conventions;

/// <summary>Every example of the documentation compiles and runs; one that ends in a condition holds.</summary>
public class DocumentedExamplesTests
{
    private static readonly string[] Assemblies =
        ["YiTa.Analysis", "YiTa.Analysis.Sql", "YiTa.Notebooks", "YiTa.Notebooks.CSharp", "YiTa.Notebooks.FSharp", "YiTa.Notebooks.Sql", "YiTa.Publishing"];

    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        foreach (var assembly in Assemblies)
        {
            foreach (var (member, code) in DocumentedExamples.OfAssembly(assembly)) data.Add(member, code);
        }

        foreach (var code in DocumentedExamples.OfMarkdown(File.ReadAllText(Path.Combine(Root(), "README.md")))) data.Add("README.md", code);
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_runs_and_holds(string member, string code)
    {
        using var engine = new Engine(EvidencePackage.Load());
        await using var session = engine.Open(Root(), TimeSpan.FromMinutes(1));
        var sink = new LastResult();
        var references = Assemblies.Select(name => $"#r \"{Path.Combine(AppContext.BaseDirectory, name + ".dll")}\"\n");
        var result = await session.ExecuteAsync(string.Concat(references) + code, "csharp", sink);
        Assert.True(result.Succeeded, $"{member}: {result.Error?.Error.Message}\n{code}");
        Assert.False(sink.Value is "False", $"{member}: the example ends in a condition that does not hold.\n{code}");
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../.."));

    private sealed class LastResult : IOutputSink
    {
        public string? Value { get; private set; }

        public void Publish(OutputEvent output)
        {
            if (output is ResultEvent result) Value = result.Data.GetText("text/plain");
        }
    }
}
