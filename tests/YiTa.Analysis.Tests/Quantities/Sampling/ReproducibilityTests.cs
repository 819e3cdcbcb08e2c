using System.Runtime.InteropServices;
using System.Security.Cryptography;
using YiTa.Analysis.Quantities;
using YiTa.Analysis.Quantities.Internal.Sampling;

namespace YiTa.Analysis.Tests.Quantities.Sampling;

public class ReproducibilityTests
{
    private static readonly Quantity A = Ratio(2, 1, 4, "a");
    private static readonly Quantity B = Ratio(null, 0.5m, 1.5m, "b");

    [Fact]
    public void Any_number_of_threads_gives_the_same_draws()
    {
        var options = new MonteCarloOptions { Draws = 100_003 };
        var one = Everything().Simulate(options with { Threads = 1 });
        foreach (var threads in (int[])[2, 7])
        {
            var other = Everything().Simulate(options with { Threads = threads });
            Assert.True(one.Sample.Span.SequenceEqual(other.Sample.Span));
            Assert.Equal(BitConverter.DoubleToInt64Bits(one.Mean), BitConverter.DoubleToInt64Bits(other.Mean));
            Assert.Equal(BitConverter.DoubleToInt64Bits(one.StandardUncertainty), BitConverter.DoubleToInt64Bits(other.StandardUncertainty));
            Assert.Equal(one.ShortestInterval, other.ShortestInterval);
        }
    }

    /// <summary>
    /// Every operation and every distribution. The hash is that of another machine's draws too: if it changes, published numbers change,
    /// and the change log has to say so. Run it with DOTNET_EnableAVX512F=0, DOTNET_EnableAVX2=0 and DOTNET_EnableHWIntrinsic=0 as well.
    /// </summary>
    [Fact]
    public void A_seed_means_the_same_draws_for_ever()
    {
        var sample = Everything().Simulate(Options()).Sample;
        Assert.Equal("E96EBF72B0630E8C1D05C021B55978C1", Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(sample.Span)))[..32]);
    }

    [Fact]
    public void More_draws_begin_with_the_same_ones_and_another_seed_with_others()
    {
        var few = (A * B).Simulate(new MonteCarloOptions { Draws = 10_000 });
        var more = (A * B).Simulate(new MonteCarloOptions { Draws = 30_000 });
        var others = (A * B).Simulate(new MonteCarloOptions { Draws = 10_000, Seed = 1963 });
        Assert.True(few.Sample.Span.SequenceEqual(more.Sample.Span[..10_000]));
        Assert.Empty(few.Sample.ToArray().Intersect(others.Sample.ToArray()));
    }

    [Fact]
    public void An_input_has_the_same_draws_in_every_simulation_and_different_ones_from_other_inputs()
    {
        var run = MonteCarlo.Run(new MonteCarloOptions { Draws = 20_000 }, A, B, A.As("A"), A + B, A + B - B);
        Assert.True(run.Results[0].Sample.Span.SequenceEqual(run.Results[2].Sample.Span));
        Assert.True(run.Results[0].Sample.Span.SequenceEqual(A.Simulate(run.Options).Sample.Span));
        Assert.InRange(run.Correlation(A, with: B), -5 / Math.Sqrt(20_000), 5 / Math.Sqrt(20_000));
        Assert.InRange(run.Correlation(A, with: A + B - B), 1 - 1e-12, 1);
        Assert.Equal(0, MonteCarlo.Run(new MonteCarloOptions { Draws = 20_000 }, A - A).Results[0].StandardUncertainty);
    }

    [Fact]
    public void Draws_allocate_nothing()
    {
        var program = ProgramCompiler.Compile([Everything()], Options());
        var worker = new Worker(program, 1962);
        double[][] samples = [new double[Worker.Segment]];
        worker.Draw(0, samples, 0, Worker.Segment);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var segment = 1; segment < 20; segment++) worker.Draw(segment, samples, 0, Worker.Segment);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Beyond_the_sample_a_simulation_allocates_the_same_for_few_and_for_many_draws()
    {
        long Allocated(int draws)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = Everything().Simulate(Options() with { Draws = draws, Threads = 1 });
            return GC.GetAllocatedBytesForCurrentThread() - before - (sizeof(double) * (long)draws);
        }

        Allocated(1_000);
        // The counter moves in steps of 8 KiB; one byte for each draw would be 180,000.
        Assert.InRange(Allocated(200_000) - Allocated(20_000), -20_000, 20_000);
    }

    [Fact]
    public void Equal_parts_are_computed_once()
    {
        var program = ProgramCompiler.Compile([(A * B) + (B * A).Log(), (A * B).Log()], new());
        Assert.Equal(
            [OpCode.Draw, OpCode.Draw, OpCode.Multiply, OpCode.Log, OpCode.Store, OpCode.Add, OpCode.Store],
            program.Steps.Select(step => step.Code));
        Assert.Equal(2, program.Samplers.Length);
        Assert.Equal(2, program.Registers);
    }

    private static MonteCarloOptions Options() => new MonteCarloOptions { Draws = 50_000, Shape = InputShape.Pert }
        .WithInput(Ratio(null, null, null, "normal"), InputDistribution.Normal(3, 0.5))
        .WithInput(Ratio(null, null, null, "t"), InputDistribution.StudentT(0, 1, 5))
        .WithInput(Ratio(null, null, null, "arcsine"), InputDistribution.Arcsine(-1, 1))
        .WithInput(B, InputDistribution.Triangular(0.5, 0.6, 1.5));

    /// <summary>Every operation; with the options above every distribution.</summary>
    private static Quantity Everything()
    {
        var (n, t, s) = (Ratio(null, 2, 4, "normal"), Ratio(null, -3, 3, "t"), Ratio(null, -1, 1, "arcsine"));
        var uniform = Ratio(null, 5, 7, "uniform");
        return Quantity.Sum((A * B) - (A / n), A.Pow(uniform / 3), B.Pow(-3), A.Root(3), n.Pow(2).Sqrt(), (A + uniform).Log(), s.Exp())
            + Quantity.Min(t, s) - Quantity.Max(-t, B).In(Unit.Share) + (uniform - n).Log();
    }

    private static Quantity Ratio(decimal? value, decimal? low, decimal? high, string title) => Quantity.Literal(value, low, high, Unit.Ratio, title, "test");
}
