using YiTa.Notebooks.CSharp.Internal.Execution;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.CSharp.Tests;

public class CancellationTests
{
    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) ;")]
    [InlineData("for (;;) for (;;) ;")]
    [InlineData("do { } while (true);")]
    [InlineData("int i = 0; foreach (var n in Enumerable.Repeat(1, int.MaxValue)) foreach (var m in Enumerable.Repeat(1, int.MaxValue)) i++;")]
    [InlineData("while (true) try { throw new Exception(); } catch { }")]
    [InlineData("while (true) { try { while (true) { } } catch (Exception) { } }")]
    [InlineData("try { } finally { while (true) { } }")]
    [InlineData("void F() { while (true) { } } F();")]
    [InlineData("async Task F() { await Task.Yield(); while (true) { } } await F();")]
    [InlineData("await Task.Yield(); while (true) { }")]
    [InlineData("await Task.Run(() => { while (true) { } });")]
    [InlineData("Parallel.For(0, 8, i => { while (true) { } });")]
    [InlineData("IEnumerable<int> Endless() { while (true) yield return 1; } Endless().Sum(n => 0)")]
    [InlineData("again: goto again;")]
    [InlineData("Thread.Sleep(-1);")]
    [InlineData("while (true) { try { Thread.Sleep(10); } catch (Exception) { } }")]
    [InlineData("await Task.Yield(); Thread.Sleep(-1);")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("Task.Delay(-1).Wait();")]
    [InlineData("new ManualResetEvent(false).WaitOne();")]
    [InlineData("new SemaphoreSlim(0).Wait();")]
    [InlineData("await new TaskCompletionSource().Task;")]
    [InlineData("Enumerable.Repeat(0, int.MaxValue).Select(i => { try { throw new Exception(); } catch { return 1; } }).Sum()")]
    [InlineData("class C { public int P { get { return 1; } } } var c = new C(); Enumerable.Repeat(c, int.MaxValue).GroupBy(x => x.P).Count()")]
    [InlineData("Func<int, int> f = delegate(int n) { return n; }; Enumerable.Repeat(1, int.MaxValue).Select(f).Sum(n => 0L + n)")]
    [InlineData("async Task G(int n) { await Task.Yield(); await G(n + 1); } await G(0);")]
    [InlineData("int n = 0; again: n++; if (n > 0) goto again;")]
    public async Task Code_is_stopped_soon_and_the_state_is_kept(string code)
    {
        await using var kernel = new KernelHarness();
        await kernel.ValueAsync("using System.Threading; var before = 1;");

        var time = await kernel.StopAsync("var inside = 2;\n" + code);

        Assert.InRange(time, TimeSpan.Zero, KernelHarness.Soon);
        Assert.Equal(3, await kernel.ValueAsync("before + inside"));
        Assert.Equal("", kernel.Text);
    }

    [Fact]
    public async Task What_follows_a_pending_await_of_a_stopped_cell_never_runs()
    {
        await using var kernel = new KernelHarness();
        await kernel.ValueAsync("var reached = false; var gate = new TaskCompletionSource();");
        await kernel.StopAsync("await gate.Task; reached = true;");

        Assert.Equal(false, await kernel.ValueAsync("gate.SetResult(); await Task.Delay(50); reached"));
    }

    [Fact]
    public async Task A_calculation_inside_of_a_library_is_given_up_and_told()
    {
        await using var kernel = new KernelHarness(new() { References = [typeof(Library).Assembly] });
        await kernel.ValueAsync("var before = 1;");

        await kernel.StopAsync("YiTa.Notebooks.CSharp.Tests.Library.Calculate(\"cell\"); before = 2;");

        Assert.Equal("cell 2 could not be stopped inside of a library; what it does there goes on in the background.\n", kernel.Text);
        Library.Release("cell");
        Assert.Equal(1, await kernel.ValueAsync("before"));
    }

    [Theory]
    [InlineData("new System.Threading.Thread(() => { while (true) { } }).Start(); await Task.Delay(-1);")]
    [InlineData("System.Threading.ThreadPool.QueueUserWorkItem(_ => { while (true) { } }); await Task.Delay(-1);")]
    [InlineData("async void F() { await Task.Yield(); while (true) { } } F(); await Task.Delay(-1);")]
    [InlineData("async Task F() { await Task.Delay(1).ConfigureAwait(false); while (true) { } } await F();")]
    public async Task Loops_on_threads_of_its_own_end_with_the_cell(string code)
    {
        await using var kernel = new KernelHarness();

        await kernel.StopAsync(code);

        Assert.Equal("", kernel.Text);
    }

    [Theory]
    [InlineData("var thread = new System.Threading.Thread(() => throw new Exception(\"lost\")); thread.Start(); thread.Join();", "lambda")]
    [InlineData("async void F() { await Task.Yield(); throw new Exception(\"lost\"); } F(); await Task.Delay(500);", "F")]
    [InlineData("var timer = new System.Threading.Timer(_ => throw new Exception(\"lost\"), null, 1, -1); await Task.Delay(500);", "lambda")]
    public async Task An_exception_in_the_background_is_told_and_harms_nothing_else(string code, string where)
    {
        await using var kernel = new KernelHarness();

        await kernel.ValueAsync(code);

        Assert.Equal($"An exception was not caught in the background.\nSystem.Exception: lost\n   at {where} in cell 1, line 1\n", kernel.Text);
    }

    [Fact]
    public async Task A_tokens_user_keeps_control_of_it()
    {
        await using var kernel = new KernelHarness();

        Assert.Equal(
            "cancelled by the cell",
            await kernel.ValueAsync(
                """
                var source = new System.Threading.CancellationTokenSource();
                source.Cancel();
                string what = null;
                try { await Task.Delay(-1, source.Token); } catch (OperationCanceledException) { what = "cancelled by the cell"; }
                what
                """));
    }

    [Fact]
    public async Task A_cell_that_throws_its_own_cancellation_fails()
    {
        await using var kernel = new KernelHarness();

        Assert.Equal(
            "System.OperationCanceledException: no\n   at cell 1, line 1",
            await kernel.ErrorAsync("throw new OperationCanceledException(\"no\");"));
    }

    [Fact]
    public async Task A_cell_whose_time_is_up_before_it_starts_does_not_run()
    {
        await using var kernel = new KernelHarness();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => kernel.RunAsync("var x = 1;", cancellation: new CancellationToken(canceled: true)));

        Assert.Empty(kernel.Kernel.Values);
    }

    [Fact]
    public async Task Endless_recursion_is_an_error_of_the_cell()
    {
        await using var kernel = new KernelHarness(new() { StackSize = 1024 * 1024 });

        Assert.Equal(
            """
            System.InsufficientExecutionStackException: The code calls itself too deeply: its stack is used up.
               at F in cell 1, line 2, again and again
               at cell 1, line 4
            """,
            await kernel.ErrorAsync("int F(int n)\n    => F(n + 1) + 1;\n\nF(0)"));
        Assert.Equal(2, await kernel.ValueAsync("1 + 1"));
    }

    [Fact]
    public async Task A_cell_that_is_stopped_before_its_thread_ran_has_made_its_variables()
    {
        await using var kernel = new KernelHarness();
        await using var session = new NotebookSession(new());
        var scope = new CellScope(_ => { }, new CancellationToken(canceled: true));
        var made = false;

        // It may be done before it is stopped.
        _ = await Record.ExceptionAsync(() => new CellRunner(0).RunAsync(Make, scope, new(session, kernel, new CellReference(1))));
        Assert.True(made);

        Task<object?> Make()
        {
            var start = TimeProvider.System.GetTimestamp();
            while (TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromMilliseconds(20))
            {
            }

            made = true;
            return Task.FromResult<object?>(null);
        }
    }
}
