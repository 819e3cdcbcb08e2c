using System.Diagnostics;
using System.Globalization;
using YiTa.Notebooks.CSharp;
using YiTa.Notebooks.Sessions;

namespace YiTa.Benchmarks;

/// <summary>How long C# cells take: the very first one of a process, those after it, and what they cost in memory. Run once
/// per process, as only the first cell is the first.</summary>
internal static class CellTimings
{
    private const int Repetitions = 200;

    public static async Task RunAsync(bool warm)
    {
        var started = Process.GetCurrentProcess().StartTime.ToUniversalTime();
        Say("process to Main", TimeProvider.System.GetUtcNow().UtcDateTime - started);
        if (warm)
            await TimeAsync("warm-up", () => CSharpKernel.WarmAsync());
        await using var session = new NotebookSession(new() { Kernels = [CSharpKernel.Registration()] });
        await TimeAsync("first cell (1 + 1)", () => RunAsync(session, "1 + 1"));
        Memory("working set after the first cell", Environment.WorkingSet);
        await TimeAsync("second cell", () => RunAsync(session, "var x = 2;"));
        await TimeAsync("cell with LINQ, a record and an interpolated text", () => RunAsync(session, "record P(string N, double V);\nvar ps = Enumerable.Range(1, 5).Select(i => new P($\"{i:0.0}\", i)).ToList();\nps.Sum(p => p.V)"));
        await SeriesAsync("trivial cell", session, i => $"x + {i}");
        await SeriesAsync("cell with a method, a loop and LINQ", session, i => $"int F{i}(int n) {{ for (var k = 0; k < 10; k++) n += k; return n; }}\nEnumerable.Range(0, 10).Select(F{i}).Where(n => n > 2).Sum()");
        await SeriesAsync("cell that fails to compile", session, i => $"undefined{i}", expectError: true);
        await SeriesAsync("cell that throws", session, i => $"throw new Exception(\"{i}\");", expectError: true);
        await SeriesAsync("trivial cell, after all these", session, i => $"x + {i}");
        Memory("working set at the end", Environment.WorkingSet);
        Memory("managed heap at the end", GC.GetTotalMemory(forceFullCollection: true));
    }

    private static async Task SeriesAsync(string name, NotebookSession session, Func<int, string> code, bool expectError = false)
    {
        var times = new List<TimeSpan>();
        var processor = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Repetitions; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await RunAsync(session, code(i), expectError);
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        processor = Environment.CpuUsage.TotalTime - processor;
        times.Sort();
        Say(name + ", median", times[Repetitions / 2]);
        Say(name + ", slowest tenth", times[Repetitions * 9 / 10]);
        Say(name + ", processor time of all threads", processor / Repetitions);
    }

    private static async Task RunAsync(NotebookSession session, string code, bool expectError = false)
    {
        var result = await session.ExecuteAsync(code, "csharp", Nowhere.Instance);
        if (result.Succeeded == expectError)
            throw new InvalidOperationException(result.Error?.Error.Message ?? $"No error in: {code}");
    }

    private static async Task TimeAsync(string name, Func<Task> action)
    {
        var start = Stopwatch.GetTimestamp();
        var processor = Environment.CpuUsage.TotalTime;
        await action();
        Say(name, Stopwatch.GetElapsedTime(start));
        Say(name + ", processor time", Environment.CpuUsage.TotalTime - processor);
    }

    private static void Say(string name, TimeSpan time) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-75} {time.TotalMilliseconds,8:0.0} ms"));

    private static void Memory(string name, long bytes) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-75} {bytes / 1e6,8:0.0} MB"));

    private sealed class Nowhere : IOutputSink
    {
        public static Nowhere Instance { get; } = new();

        public void Publish(OutputEvent output)
        {
        }
    }
}
