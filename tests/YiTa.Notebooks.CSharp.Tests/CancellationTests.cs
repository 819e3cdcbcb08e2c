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
    [InlineData("Enumerable.Repeat(1L, int.MaxValue).Sum(n => n) + Enumerable.Repeat(1L, int.MaxValue).Sum(n => n)")]
    [InlineData("System.Text.RegularExpressions.Regex.IsMatch(new string('a', 40), \"^(a+)+b$\")")]
    public async Task Code_is_stopped_within_a_second_and_the_state_is_kept(string code)
    {
        await using var kernel = new KernelHarness();
        await kernel.ValueAsync("using System.Threading; var before = 1;");

        var time = await kernel.StopAsync("var inside = 2;\n" + code);

        Assert.InRange(time, TimeSpan.Zero, TimeSpan.FromSeconds(1));
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
}
