using System.Diagnostics;
using System.Globalization;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Sql;
using YiTa.Notebooks.CSharp;
using YiTa.Notebooks.FSharp;
using YiTa.Notebooks.Sessions;
using YiTa.Notebooks.Sql;

namespace YiTa.Benchmarks;

/// <summary>How long help while typing takes in a warm session. Each question has other code than the one before, as while typing.</summary>
internal static class HelpTimings
{
    private const int Repetitions = 100;
    private const string CSharp = "var numbers = Enumerable.Range(0, 9).ToList(); record Person(string Name, int Age); var people = new List<Person>();\nvar evidence = EvidencePackage.Load();";
    private const string FSharp = "let numbers = [ 1 .. 9 ]\ntype Person = { Name: string; Age: int }\nlet people = [ { Name = \"a\"; Age = 1 } ]";

    public static async Task RunAsync()
    {
        var library = typeof(EvidencePackage).Assembly;
        using var database = EvidenceDatabase.Create(EvidencePackage.Load());
        await using var session = new NotebookSession(new()
        {
            Kernels =
            [
                CSharpKernel.Registration(new() { References = [library], Usings = ["YiTa.Analysis.Evidence"] }),
                FSharpKernel.Registration(new() { References = [library] }),
                SqlKernel.Registration(new SqlKernelOptions { Connect = database.Connect }),
            ],
        });
        await RunAsync(session, "csharp", CSharp);
        await CompleteAsync(session, "C# completion, after a point (numbers.)", "csharp", "numbers.|");
        await CompleteAsync(session, "C# completion, in a lambda (people.Where(p => p.)", "csharp", "people.Where(p => p.|");
        await CompleteAsync(session, "C# completion, a chain of the library", "csharp", "evidence.Query().Theme(\"trade\").|");
        await CompleteAsync(session, "C# completion, a name of one letter (C)", "csharp", "C|");
        await CompleteAsync(session, "C# completion, no letter", "csharp", "|");
        await CompleteAsync(session, "C# completion, after new", "csharp", "new Li|");
        await InspectAsync(session, "C# hover, a method of LINQ with documentation", "csharp", "numbers.Sel|ect(n => n)");
        await InspectAsync(session, "C# hover, a method of the library", "csharp", "evidence.Observ|ation(\"x\")");
        await InspectAsync(session, "C# hover, a variable", "csharp", "num|bers");
        await SignaturesAsync(session, "C# signatures", "csharp", "string.Join(|");
        await CheckAsync(session, "C# check of three lines", "csharp", "var a = numbers.Sum();\nvar b = people.Select(p => p.Name);\nConsole.WriteLine(a + unknown);");
        await SeriesAsync("C# is it complete?", i => Task.FromResult<object?>(session.IsComplete($"for (var i = {i}; i < 3; i++) {{", "csharp")));
        await RunAsync(session, "sql", "SELECT 1");
        await CompleteAsync(session, "SQL completion, columns by alias", "sql", "SELECT o.| FROM observations o");
        await InspectAsync(session, "SQL hover, a column", "sql", "SELECT pla|ce FROM demographics");
        await RunAsync(session, "fsharp", FSharp);
        await CompleteAsync(session, "F# completion, after a point (numbers.)", "fsharp", "numbers.|");
        await CompleteAsync(session, "F# completion, a name of one letter (L)", "fsharp", "L|");
        await InspectAsync(session, "F# hover, a function", "fsharp", "List.ma|p");
        await CompleteAsync(session, "Magics", "csharp", "#!sh|");
    }

    private static Task CompleteAsync(NotebookSession session, string name, string language, string marked) =>
        SeriesAsync(name, i => Ask(marked, language, i, async (code, offset) => (await session.CompleteAsync(code, offset, language)).Items is { Count: > 0 } items ? items : null));

    private static Task InspectAsync(NotebookSession session, string name, string language, string marked) =>
        SeriesAsync(name, i => Ask(marked, language, i, async (code, offset) => await session.InspectAsync(code, offset, 0, language)));

    private static Task SignaturesAsync(NotebookSession session, string name, string language, string marked) =>
        SeriesAsync(name, i => Ask(marked, language, i, async (code, offset) => await session.GetSignaturesAsync(code, offset, language)));

    private static Task CheckAsync(NotebookSession session, string name, string language, string code) =>
        SeriesAsync(name, async i => (await session.CheckAsync($"{code}\n// {i}", language)) is { Count: > 0 } found ? found : null);

    private static Task<object?> Ask(string marked, string language, int number, Func<string, int, Task<object?>> ask)
    {
        var at = marked.IndexOf('|', StringComparison.Ordinal);
        var comment = $"{(language == "sql" ? "--" : "//")} {number}\n";
        return marked[0] == '#' ? ask(marked.Remove(at, 1), at) : ask(comment + marked.Remove(at, 1), comment.Length + at);
    }

    private static async Task SeriesAsync(string name, Func<int, Task<object?>> action)
    {
        var times = new List<TimeSpan>();
        var processor = TimeSpan.Zero;
        for (var i = 0; i < Repetitions; i++)
        {
            var start = Stopwatch.GetTimestamp();
            if (await action(i) is null)
                throw new InvalidOperationException($"No answer: {name}");
            times.Add(Stopwatch.GetElapsedTime(start));

            // The first half lets the runtime compile what is asked for often.
            if (i == (Repetitions / 2) - 1)
                processor = Environment.CpuUsage.TotalTime;
        }

        processor = (Environment.CpuUsage.TotalTime - processor) / (Repetitions / 2);
        var first = times[0];
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-52} first {first.TotalMilliseconds,8:0.0} ms   median {times[Repetitions / 2].TotalMilliseconds,7:0.00} ms   slowest tenth {times[Repetitions * 9 / 10].TotalMilliseconds,7:0.00} ms   processor {processor.TotalMilliseconds,7:0.00} ms"));
    }

    private static async Task RunAsync(NotebookSession session, string language, string code)
    {
        var result = await session.ExecuteAsync(code, language, Nowhere.Instance);
        if (!result.Succeeded)
            throw new InvalidOperationException(result.Error?.Error.Message);
    }

    private sealed class Nowhere : IOutputSink
    {
        public static Nowhere Instance { get; } = new();

        public void Publish(OutputEvent output)
        {
        }
    }
}
