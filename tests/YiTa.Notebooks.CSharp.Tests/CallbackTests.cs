using System.Text.Json.Nodes;
using YiTa.Notebooks.Comms;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.CSharp.Tests;

/// <summary>Handlers of comms are code of cells too: it stops as a cell does, and the session goes on.</summary>
public sealed class CallbackTests : IOutputSink, IAsyncDisposable
{
    private readonly NotebookSession _session = new(new() { Kernels = [CSharpKernel.Registration(new() { References = [typeof(Library).Assembly] })] });
    private readonly List<OutputEvent> _outputs = [];

    private string Text => string.Concat(_outputs.OfType<StreamEvent>().Select(output => $"{output.Name}: {output.Text}"));

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) try { throw new Exception(); } catch { }")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("Task.Run(() => { while (true) { } }).Wait();")]
    [InlineData("async Task F() { await Task.Yield(); while (true) { } } F().Wait();")]
    public async Task A_handler_is_stopped_soon_and_the_state_is_kept(string code)
    {
        await RunAsync($$"""
            var handled = 0;
            NotebookSession.Current!.Comms.Register("t", (comm, first) => comm.Received = message =>
            {
                if (message.Data is null)
                    return;
                handled++;
                {{code}}
                handled = 100;
            });
            """);
        _session.Comms.Receive(new(CommMessageKind.Open, "c") { Target = "t" }, this);

        Assert.InRange(await StopAsync(new(CommMessageKind.Message, "c", JsonValue.Create(1))), TimeSpan.Zero, KernelHarness.Soon);

        Assert.Equal("stderr: A message over the comm with 't' failed: it was interrupted.\n", Text);
        await RunAsync("if (handled != 1) throw new Exception(handled.ToString());");
        _session.Comms.Receive(new(CommMessageKind.Message, "c"), this);
        Assert.True(Assert.Single(_session.Comms.Opened).IsOpen);
    }

    [Fact]
    public async Task A_target_that_is_stopped_closes_the_comm_and_an_end_is_stopped_too()
    {
        await RunAsync("""NotebookSession.Current!.Comms.Register("t", (comm, first) => { comm.Closed = _ => { while (true) { } }; while (first.Data is null) { } });""");

        await StopAsync(new(CommMessageKind.Open, "c") { Target = "t" });
        Assert.Empty(_session.Comms.Opened);
        _session.Comms.Receive(new(CommMessageKind.Open, "d", JsonValue.Create(1)) { Target = "t" }, this);
        await StopAsync(new(CommMessageKind.Close, "d"));

        Assert.Equal("stderr: The target 't' could not open a comm: it was interrupted.\nstderr: The end of the comm with 't' failed: it was interrupted.\n", Text);
    }

    [Fact]
    public async Task A_comm_that_a_cell_opened_is_stopped_too_and_nothing_runs_that_was_stopped_before()
    {
        await RunAsync("""var handled = 0; var page = NotebookSession.Current!.Comms.Open("page"); page.Received = _ => { handled++; while (true) { } };""");
        var id = Assert.Single(_session.Comms.Opened).Id;

        await StopAsync(new(CommMessageKind.Message, id));
        _session.Comms.Receive(new(CommMessageKind.Message, id), this, new CancellationToken(canceled: true));

        Assert.Equal(string.Concat(Enumerable.Repeat("stderr: A message over the comm with 'page' failed: it was interrupted.\n", 2)), Text);
        await RunAsync("if (handled != 1) throw new Exception(handled.ToString());");
    }

    [Fact]
    public async Task A_handler_inside_of_a_library_is_given_up_and_told()
    {
        await RunAsync("""NotebookSession.Current!.Comms.Register("t", (comm, first) => YiTa.Notebooks.CSharp.Tests.Library.Calculate("handler"));""");

        await StopAsync(new(CommMessageKind.Open, "c") { Target = "t" });

        Library.Release("handler");
        Assert.Equal(
            "stderr: cell [1] could not be stopped inside of a library; what it does there goes on in the background.\n"
            + "stderr: The target 't' could not open a comm: it was interrupted.\n",
            Text);
    }

    [Fact]
    public async Task What_a_handler_does_not_catch_in_the_background_is_told_with_its_message()
    {
        await RunAsync("""
            var done = new System.Threading.ManualResetEvent(false);
            NotebookSession.Current!.Comms.Register("t", async (comm, first) => { await Task.Yield(); done.Set(); throw new Exception("lost"); });
            """);

        _session.Comms.Receive(new(CommMessageKind.Open, "c") { Target = "t" }, this);
        await RunAsync("done.WaitOne();");

        for (var i = 0; i < 100 && Text.Length == 0; i++)
            await Task.Delay(50);
        Assert.StartsWith("stderr: An exception was not caught in the background.\nSystem.Exception: lost\n", Text, StringComparison.Ordinal);
    }

    void IOutputSink.Publish(OutputEvent output)
    {
        lock (_outputs)
            _outputs.Add(output);
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    private async Task RunAsync(string code)
    {
        var result = await _session.ExecuteAsync("using YiTa.Notebooks.Sessions;\n" + code, "csharp", new Nowhere());
        Assert.True(result.Succeeded, result.Error?.Error.Message);
    }

    /// <summary>How long it took to stop what handles a message, which must not have ended by itself.</summary>
    private async Task<TimeSpan> StopAsync(CommMessage message)
    {
        using var source = new CancellationTokenSource();
        var handled = Task.Run(() => _session.Comms.Receive(message, this, source.Token));
        await Task.Delay(300);
        Assert.False(handled.IsCompleted, "The code ended before it was stopped.");
        var start = TimeProvider.System.GetTimestamp();
        await source.CancelAsync();
        await handled.WaitAsync(KernelHarness.Soon);
        return TimeProvider.System.GetElapsedTime(start);
    }

    private sealed class Nowhere : IOutputSink
    {
        public void Publish(OutputEvent output)
        {
        }
    }
}
