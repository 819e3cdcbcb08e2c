using YiTa.Notebooks.Comms;

namespace YiTa.Notebooks.FSharp.Tests;

public sealed class FSharpKernelTests(FSharpBench shared) : IClassFixture<FSharpBench>
{
    [Fact]
    public async Task Values_functions_and_types_persist_from_cell_to_cell()
    {
        var bench = shared.Again();

        await bench.RunAsync("let square x = x * x\ntype Place = { Name: string; Han: int }");
        await bench.RunAsync("let ili = { Name = \"Ili\"; Han = square 5 }");

        Assert.Equal(25, await bench.ValueAsync("ili.Han"));
    }

    [Theory]
    [InlineData("1 + 1", 2)]
    [InlineData("let x = 2\nx * 2", 4)]
    [InlineData("let mutable m = 1\nm <- m + 1\nm", 2)]
    [InlineData("1;;\n2;;\n", 2)]
    [InlineData("let w = 3\n;;\nw + 1", 4)]
    [InlineData("\"a;;b\".Length // ;;", 4)]
    [InlineData("// nothing", null)]
    [InlineData("", null)]
    [InlineData("()", null)]
    [InlineData("let x = 1", null)]
    [InlineData("async { return 3 } |> Async.RunSynchronously", 3)]
    [InlineData("let rec loop n = if n = 0 then 0 else 1 + loop (n - 1)\nloop 1000000", 1000000)]
    [InlineData("Path.Combine(\"a\", \"b\").Length + StringBuilder(\"x\").Length + int (Math.Floor 2.5)", 6)]
    [InlineData("__LINE__", "1")]
    public async Task A_cell_gives_the_value_of_its_last_expression(string code, object? expected)
    {
        var bench = shared.Again();

        Assert.Equal(expected, await bench.ValueAsync(code));
    }

    [Fact]
    public async Task An_endless_loop_is_stopped_and_the_session_goes_on()
    {
        await using var bench = new FSharpBench();
        await bench.RunAsync("let x = 1");
        using var source = new CancellationTokenSource();
        var run = bench.Kernel.ExecuteAsync("while true do ()", new(bench.Session, bench, new(1)), source.Token);
        source.CancelAfter(TimeSpan.FromMilliseconds(300));

        var result = await run.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(("Interrupted", "The cell was stopped."), (result.Error!.Name, result.Error.Message));
        Assert.Equal(2, await bench.ValueAsync("x + 1"));
    }

    [Theory]
    [InlineData("while true do ()")]
    [InlineData("System.Threading.Thread.Sleep -1")]
    public async Task What_handles_a_comm_without_end_is_stopped_and_the_session_goes_on(string code)
    {
        await using var bench = new FSharpBench();
        var registered = await bench.RunAsync(
            $"""
            let mutable handled = 0
            YiTa.Notebooks.Sessions.NotebookSession.Current.Comms.Register("t", fun comm first ->
                handled <- handled + 1
                {code}
                handled <- 100)
            """);
        Assert.True(registered.Succeeded, registered.Error?.Error.Message);
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Task.Run(() => bench.Session.Comms.Receive(new(CommMessageKind.Open, "c") { Target = "t" }, bench, source.Token)).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("The target 't' could not open a comm: it was interrupted.\n", bench.Err);
        Assert.Equal(1, await bench.ValueAsync("handled"));
    }

    [Fact]
    public async Task A_cell_that_sleeps_is_woken_and_its_line_is_told()
    {
        var bench = shared.Again();
        using var source = new CancellationTokenSource();
        var run = bench.RunAsync("// a comment\nSystem.Threading.Thread.Sleep 1000000", source.Token);
        source.CancelAfter(TimeSpan.FromSeconds(2));

        var error = (await run.WaitAsync(TimeSpan.FromMinutes(1))).Error!.Error;

        Assert.Equal("The cell was interrupted.", error.Message);
        Assert.Equal(2, error.Line);
    }

    [Fact]
    public async Task Values_are_listed_in_the_order_of_their_declaration()
    {
        await using var bench = new FSharpBench();
        await bench.RunAsync("let zebra = 1\nlet apple = \"a\"\nlet f x = x + 1\nlet mutable m = 5");
        await bench.RunAsync("m <- 6");
        await bench.RunAsync("let zebra = 2.5\n99");

        Assert.Equal(
            [("apple", typeof(string), "a"), ("m", typeof(int), 6), ("zebra", typeof(double), 2.5)],
            bench.Kernel.Values.Select(value => (value.Name, value.Type, value.Value!)));
        Assert.True(bench.Kernel.TryGetValue("m", out var m));
        Assert.Equal(6, m!.Value);
        Assert.True(bench.Kernel.TryGetValue("it", out var it));
        Assert.Equal(99, it!.Value);
        Assert.False(bench.Kernel.TryGetValue("nothing", out _));
    }

    [Fact]
    public async Task Assemblies_of_the_host_are_the_same_in_a_cell()
    {
        await using var bench = new FSharpBench(new() { References = [typeof(FSharpKernelTests).Assembly], Opens = ["YiTa.Notebooks.FSharp.Tests", "type YiTa.Notebooks.FSharp.Tests.Sample"] });

        Assert.Equal(typeof(Sample), await bench.ValueAsync("typeof<Sample>"));
        Assert.Same(Sample.Shared, await bench.ValueAsync("Shared"));
    }

    [Fact]
    public async Task Scripts_and_the_folder_are_those_of_the_notebook()
    {
        var folder = Directory.CreateTempSubdirectory("yita-fsharp").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "helper.fsx"), "let twice x = 2 * x\n[<System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)>]\nlet fail () : int = failwith \"helper fails\"");
            await using var bench = new FSharpBench(null, options => options with { WorkingFolder = folder });

            Assert.Equal(14, await bench.ValueAsync("#load \"helper.fsx\"\nHelper.twice 7"));
            Assert.Equal(folder, await bench.ValueAsync("__SOURCE_DIRECTORY__"));
            Assert.StartsWith("System.Exception: helper fails\n   at Helper.fail in helper.fsx, line 3\n   at cell 5, line 1", await bench.TraceAsync("Helper.fail ()"), StringComparison.Ordinal);
            Assert.Equal(["helper.fsx"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Two_sessions_do_not_disturb_each_other()
    {
        await using var one = new FSharpBench();
        await using var other = new FSharpBench();

        await Task.WhenAll(one.RunAsync("let x = \"one\""), other.RunAsync("let x = \"other\""));

        Assert.Equal(["one", "other"], await Task.WhenAll(one.ValueAsync("x"), other.ValueAsync("x")));
    }
}
