using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using YiTa.Benchmarks;

// Not a benchmark of repetitions: `cells` tells how long the first C# cells of a process take, `cells --warm` after warming up.
if (args is ["cells", ..])
{
    await CellTimings.RunAsync(warm: args.Contains("--warm"));
    return;
}

// `montecarlo [draws]` draws ten million times, in turns with NumPy on the same core; Debian: python3-numpy.
if (args is ["montecarlo", ..])
{
    MonteCarloTimings.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 10_000_000);
    return;
}

// `help` tells how long completion, hover and checks take while cells are typed.
if (args is ["help"])
{
    await HelpTimings.RunAsync();
    return;
}

// In process: the other toolchains build a project of their own, which central package versions and lock files forbid.
var config = ManualConfig.CreateEmpty()
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddLogger(ConsoleLogger.Default)
    .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "yita-benchmarks"));
BenchmarkSwitcher.FromAssembly(typeof(EvidenceBenchmarks).Assembly).Run(args, config);
