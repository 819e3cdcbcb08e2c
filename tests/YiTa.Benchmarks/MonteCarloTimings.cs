using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using YiTa.Analysis.Quantities;

namespace YiTa.Benchmarks;

/// <summary>
/// The ten-input lineage of numpy_monte_carlo.py, drawn by both on one core in turns, so that what else the machine does falls on both.
/// Processor time counts: the machine may be shared.
/// </summary>
internal static class MonteCarloTimings
{
    private const int Rounds = 3;

    public static void Run(int draws)
    {
        var y = Model();
        var numpy = new Dictionary<(string Inputs, string Part), double>();
        var own = new Dictionary<(string Inputs, string Part), double>();
        Measure(y, "mixed", 100_000, []);
        Measure(y, "uniform", 100_000, []);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var variant in NumPy(draws))
            {
                var inputs = variant.GetProperty("inputs").GetString()!;
                foreach (var part in (string[])["sampling_and_arithmetic", "with_summary"]) Keep(numpy, (inputs, part), variant.GetProperty("processor_seconds_" + part).GetDouble());
                if (round == 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"NumPy, {inputs}, {variant.GetProperty("generator")}: mean {variant.GetProperty("mean").GetDouble():0.00000}, 95 per cent {variant.GetProperty("percentile_2.5").GetDouble():0.0000} to {variant.GetProperty("percentile_97.5").GetDouble():0.0000}"));
            }

            foreach (var inputs in (string[])["mixed", "uniform"])
            {
                var result = Measure(y, inputs, draws, own);
                if (round == 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"YiTa,  {inputs}: mean {result.Mean:0.00000}, 95 per cent {result.SymmetricInterval.Low:0.0000} to {result.SymmetricInterval.High:0.0000}"));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{draws:#,0} draws on one core, processor seconds, fastest of {Rounds}; NumPy with the faster one of two generators"));
        foreach (var (key, seconds) in own)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{key.Inputs,-8} {key.Part,-24} NumPy {numpy[key],6:0.000}   YiTa {seconds,6:0.000}   {numpy[key] / seconds,5:0.0} times as fast"));
    }

    private static MonteCarloResult Measure(Quantity y, string inputs, int draws, Dictionary<(string, string), double> times)
    {
        var options = new MonteCarloOptions { Draws = draws, Threads = 1, Shape = InputShape.Triangular };
        foreach (var input in y.Inputs)
        {
            var (low, high) = (input.Bounds.Low, input.Bounds.High);
            if (inputs == "mixed" && input.Title is "s" or "k") options = options.WithInput(Quantities[input.Title], InputDistribution.Pert(low, (double)input.Reading.Value!.Value, high));
            else if (inputs == "uniform") options = options.WithInput(Quantities[input.Title], InputDistribution.Uniform(low, high));
        }

        GC.Collect();
        var start = Environment.CpuUsage.TotalTime;
        var result = y.Simulate(options);
        Keep(times, (inputs, "sampling_and_arithmetic"), (Environment.CpuUsage.TotalTime - start).TotalSeconds);
        _ = result.SymmetricInterval;
        Keep(times, (inputs, "with_summary"), (Environment.CpuUsage.TotalTime - start).TotalSeconds);
        return result;
    }

    private static Dictionary<string, Quantity> Quantities { get; } = new()
    {
        ["s"] = Input("s", 0.54m, 0.60m, 0.66m),
        ["p"] = Input("p", 850_000, null, 950_000),
        ["e"] = Input("e", 60_000, 63_000, 67_000),
        ["i"] = Input("i", 12_600, 14_000, 15_400),
        ["h"] = Input("h", 38_098.5m, null, 38_099.5m),
        ["k"] = Input("k", 1_150_000, 1_200_000, 1_250_000),
        ["t"] = Input("t", 19, null, 21),
        ["m"] = Input("m", 4_742.5m, null, 4_743.5m),
        ["v"] = Input("v", 20, 24, 30),
        ["w"] = Input("w", 27, null, 29),
    };

    private static Quantity Model()
    {
        var (s, p, e, i, h) = (Quantities["s"], Quantities["p"], Quantities["e"], Quantities["i"], Quantities["h"]);
        var (k, t, m, v, w) = (Quantities["k"], Quantities["t"], Quantities["m"], Quantities["v"], Quantities["w"]);
        return (((s * p) - i) / (p - i) * ((k / h).Log() / t).Exp()) + ((e / p).Sqrt() * m / (v + w)) - (e / i).Log();
    }

    private static Quantity Input(string name, decimal low, decimal? mode, decimal high) => Quantity.Literal(mode, low, high, Unit.Ratio, name, "the benchmark's input");

    private static void Keep(Dictionary<(string, string), double> times, (string, string) key, double seconds) =>
        times[key] = Math.Min(seconds, times.GetValueOrDefault(key, double.MaxValue));

    private static List<JsonElement> NumPy(int draws)
    {
        var start = new ProcessStartInfo("/usr/bin/python3", [Path.Combine(Folder(), "numpy_monte_carlo.py"), "--repeat", "1", "--draws", draws.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var json = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. JsonDocument.Parse(json).RootElement.GetProperty("variants").EnumerateArray()];
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
