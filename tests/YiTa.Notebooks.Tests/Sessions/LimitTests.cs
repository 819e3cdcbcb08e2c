using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Sessions;
using YiTa.Notebooks.Tests.Support;

namespace YiTa.Notebooks.Tests.Sessions;

public class LimitTests
{
    private static readonly SessionOptions Brief = new()
    {
        CellTimeout = TimeSpan.FromSeconds(1.5),
        CancellationGrace = TimeSpan.FromSeconds(1),
    };

    [Fact]
    public async Task A_cell_that_runs_too_long_is_stopped_and_the_session_goes_on()
    {
        await using var session = new TestSession(Brief, async (code, context, cancellation) =>
        {
            context.WriteOut("started\n");
            if (code == "slow")
                await Task.Delay(Timeout.Infinite, cancellation);
            return KernelResult.Done;
        });
        var result = await session.RunAsync("slow");
        Assert.Equal(("TimeLimit", "The cell was stopped: it ran longer than its limit of 1.5 seconds."), (result.Error!.Error.Name, result.Error.Error.Message));
        Assert.Equal("csharp", result.Error.Kernel);
        Assert.False(result.KernelLost);
        Assert.IsType<ErrorEvent>(session.Outputs[^1]);
        Assert.True((await session.RunAsync("quick")).Succeeded);
    }

    [Fact]
    public async Task A_cell_that_does_not_stop_ends_the_session_with_a_clear_word()
    {
        using var release = new ManualResetEventSlim();
        var session = new TestSession(Brief, (_, context, _) =>
        {
            context.WriteOut("before\n");
            release.Wait(CancellationToken.None);
            context.WriteOut("after\n");
            return Task.FromResult(KernelResult.Done);
        });
        var result = await session.RunAsync("x");
        Assert.Equal(
            "The cell was stopped: it ran longer than its limit of 1.5 seconds. It did not answer within 1 second, so its kernel and the values it held are lost; start a new session.",
            result.Error!.Error.Message);
        Assert.True(result.KernelLost);
        Assert.True(session.Session.IsLost);
        release.Set();
        Thread.Sleep(50);
        Assert.Equal("before\n", session.Out);
        var next = await session.RunAsync("y");
        Assert.Equal("A cell before this one did not stop when it was told to, so this session is over; start a new one.", next.Error!.Error.Message);
    }

    [Fact]
    public async Task An_interrupt_stops_a_cell()
    {
        using var interrupt = new CancellationTokenSource();
        await using var session = new TestSession(csharp: async (_, _, cancellation) =>
        {
            await interrupt.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellation);
            return KernelResult.Done;
        });
        var result = await session.RunAsync("x", cancellation: interrupt.Token);
        Assert.Equal(("Interrupted", "The cell was interrupted."), (result.Error!.Error.Name, result.Error.Error.Message));
    }

    [Fact]
    public async Task A_cell_that_ends_well_despite_its_interrupt_has_succeeded()
    {
        using var interrupt = new CancellationTokenSource();
        await using var session = new TestSession(csharp: async (_, _, _) =>
        {
            await interrupt.CancelAsync();
            await Task.Delay(50, CancellationToken.None);
            return KernelResult.Done;
        });
        Assert.True((await session.RunAsync("x", cancellation: interrupt.Token)).Succeeded);
    }

    [Fact]
    public async Task A_kernel_that_throws_gives_an_error_with_its_name()
    {
        await using var session = new TestSession(csharp: (_, _, _) => throw new InvalidOperationException("broken kernel"));
        var result = await session.RunAsync("x");
        Assert.Equal(("System.InvalidOperationException", "broken kernel", "csharp"), (result.Error!.Error.Name, result.Error.Error.Message, result.Error.Kernel));
    }

    [Fact]
    public async Task Cells_wait_for_each_other()
    {
        var running = 0;
        await using var session = new TestSession(csharp: async (_, _, _) =>
        {
            Assert.Equal(1, Interlocked.Increment(ref running));
            await Task.Delay(20, CancellationToken.None);
            Interlocked.Decrement(ref running);
            return KernelResult.Done;
        });
        var results = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => session.Session.ExecuteAsync("x", null, new Nowhere())));
        Assert.All(results, result => Assert.True(result.Succeeded));
        Assert.Equal([1, 2, 3, 4, 5], results.Select(result => result.Cell.ExecutionCount).Order());
    }

    private sealed class Nowhere : IOutputSink
    {
        public void Publish(OutputEvent output)
        {
        }
    }
}
