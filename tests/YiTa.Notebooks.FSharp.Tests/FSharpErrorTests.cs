namespace YiTa.Notebooks.FSharp.Tests;

public sealed class FSharpErrorTests(FSharpBench shared) : IClassFixture<FSharpBench>
{
    [Fact]
    public async Task All_errors_of_a_cell_are_told_at_once_with_their_lines()
    {
        var bench = shared.Again();

        var error = await bench.ErrorAsync("let x = 1\nlet y = x + \"a\"\nlet z = undefinedName");

        Assert.Equal(("FS0001", 2, 13), (error.Name, error.Line, error.Column));
        Assert.Equal("(2,13): error FS0001: The type 'string' does not match the type 'int'", error.Message);
        Assert.Equal(
            """
            (2,13): error FS0001: The type 'string' does not match the type 'int'
                let y = x + "a"
                            ^^^
            (3,9): error FS0039: The value or constructor 'undefinedName' is not defined.
                let z = undefinedName
                        ^^^^^^^^^^^^^
            """,
            string.Join('\n', error.Traceback));
    }

    [Theory]
    [InlineData("let y =", """
        (1,1): error FS0010: Incomplete structured construct at or before this point in binding
            let y =
            ^^^^^^^
        """)]
    [InlineData("open System.Nope", """
        (1,13): error FS0039: The namespace 'Nope' is not defined.
            open System.Nope
                        ^^^^
        """)]
    [InlineData("#!fsharp\n\n1 + \"a\"", """
        (3,5): error FS0001: The type 'string' does not match the type 'int'
            1 + "a"
                ^^^
        """)]
    [InlineData("let a = 1;;\nlet b = 2;; let c : int = \"x\"", """
        (2,27): error FS0001: This expression was expected to have type
            'int'
        but here has type
            'string'
            let b = 2;; let c : int = "x"
                                      ^^^
        """)]
    [InlineData("#load \"nowhere.fsx\"", """
        (1,1): error FS0078: Unable to find the file 'nowhere.fsx'. Relative paths begin at the notebook's folder.
            #load "nowhere.fsx"
            ^^^^^^^^^^^^^^^^^^^
        """)]
    [InlineData("#r \"nowhere.dll\"", """
        (1,1): error FS0078: Unable to find the file 'nowhere.dll'. Relative paths begin at the notebook's folder.
            #r "nowhere.dll"
            ^^^^^^^^^^^^^^^^
        """)]
    public async Task What_does_not_compile_is_told_with_line_and_caret(string code, string expected)
    {
        var bench = shared.Again();

        Assert.Equal(expected, await bench.TraceAsync(code));
    }

    [Fact]
    public async Task An_exception_is_told_with_the_lines_of_all_cells_it_came_through()
    {
        var bench = shared.Again();
        await bench.RunAsync("let deep x =\n    if x > 3 then failwith \"too deep\"\n    x");

        var error = await bench.ErrorAsync("let twice x =\n    [x] |> List.map (fun y -> deep (2 * y))\n\ntwice 5");

        Assert.Equal(("System.Exception", "too deep"), (error.Name, error.Message));
        Assert.Equal(
            """
            System.Exception: too deep
               at deep in cell 3, line 2
               at twice in cell 4, line 2
               at cell 4, line 4
            """,
            string.Join('\n', error.Traceback));
        Assert.Equal(2, error.Line);
    }

    [Theory]
    [InlineData("failwith \"alone\"", "System.Exception: alone\n   at cell 3, line 1")]
    [InlineData("let a = 1\nraise (System.ArgumentException \"bad\")", "System.ArgumentException: bad\n   at cell 3, line 2")]
    [InlineData("[1] |> List.map (fun x -> x / 0)", "System.DivideByZeroException: Attempted to divide by zero.\n   at cell 3, line 1")]
    [InlineData("async { failwith \"in async\" } |> Async.RunSynchronously", "System.Exception: in async\n   at cell 3, line 1")]
    [InlineData("raise (System.Exception(\"outer\", exn \"inner\"))", "System.Exception: outer\n   at cell 3, line 1\ncaused by System.Exception: inner")]
    [InlineData("exception Missing of string\nraise (Missing \"1949\")", "Missing: Missing \"1949\"\n   at cell 3, line 2")]
    [InlineData("match Some 1 with None -> ()", "Microsoft.FSharp.Core.MatchFailureException: The match cases were incomplete\n   at cell 3, line 1")]
    public async Task An_exception_is_told_with_its_line(string code, string expected)
    {
        var bench = shared.Again();

        Assert.Equal(expected, await bench.TraceAsync(code));
    }

    [Fact]
    public async Task A_warning_goes_to_standard_error_and_the_cell_runs()
    {
        var bench = shared.Again();

        var result = await bench.RunAsync("match Some 1 with\n| Some x -> printfn \"%d\" x");

        Assert.True(result.Succeeded);
        Assert.Equal(
            "(1,7): warning FS0025: Incomplete pattern matches on this expression. For example, the value 'None' may indicate a case not covered by the pattern(s).\n"
            + "    match Some 1 with\n          ^^^^^^\n",
            bench.Err);
    }

    [Theory]
    [InlineData("#quit")]
    [InlineData("let x = 1\n#q")]
    public async Task A_cell_cannot_end_the_process(string code)
    {
        var bench = shared.Again();

        Assert.EndsWith("would end the notebook's session and is not available in a cell.", (await bench.ErrorAsync(code)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exit 3")]
    [InlineData("if true then exit 3")]
    [InlineData("let f x = if x > 0 then exit 3 else x\nf 1")]
    public async Task Exit_is_an_error_of_the_cell(string code)
    {
        var bench = shared.Again();

        Assert.Equal("exit 3 would end the notebook's session and is not available in a cell.", (await bench.ErrorAsync(code)).Message);
    }

    [Fact]
    public async Task After_an_error_earlier_values_are_still_there()
    {
        var bench = shared.Again();
        await bench.RunAsync("let x = 41");
        await bench.RunAsync("let x = 1\nfailwith \"no\"");
        await bench.RunAsync("let y = x +");

        Assert.Equal(42, await bench.ValueAsync("x + 1"));
    }
}
