namespace YiTa.Notebooks.CSharp.Tests;

public class CSharpKernelTests
{
    [Fact]
    public async Task The_last_expression_is_the_result()
    {
        await using var kernel = new KernelHarness();

        Assert.Equal(3, await kernel.ValueAsync("1 + 2"));
        Assert.Equal("a", await kernel.ValueAsync("var x = \"a\";\nx"));
        Assert.Equal(5, await kernel.ValueAsync("await Task.FromResult(5)"));
        Assert.Equal(7, await kernel.ValueAsync("return 7;"));
        Assert.Equal(8, await kernel.ValueAsync("if (x == \"a\") { return 8; }\n9"));
        Assert.Equal(2, await kernel.ValueAsync("new[] { 1, 2 }.Length // comment"));
    }

    [Theory]
    [InlineData("var y = 1;")]
    [InlineData("")]
    [InlineData("// nothing")]
    [InlineData("Console.Out.Flush()")]
    [InlineData("await Task.Yield();")]
    [InlineData("int F() { return 1; }")]
    [InlineData("Func<int> f = () => { return 1; };")]
    [InlineData("using System.Numerics;")]
    [InlineData("record R(int A);")]
    public async Task Without_a_last_expression_there_is_no_result(string code)
    {
        await using var kernel = new KernelHarness();

        var result = await kernel.RunAsync(code);

        Assert.True(result.Succeeded);
        Assert.False(result.HasValue);
    }

    [Fact]
    public async Task Null_is_a_result()
    {
        await using var kernel = new KernelHarness();

        var result = await kernel.RunAsync("(string)null");

        Assert.True(result.HasValue);
        Assert.Null(result.Value);
    }

    [Fact]
    public async Task Variables_methods_types_and_usings_persist()
    {
        await using var kernel = new KernelHarness();
        await kernel.ValueAsync("using System.Numerics;\nvar x = 2;");
        await kernel.ValueAsync("int Twice(int n) => n * x; record Point(int X, int Y); enum E { A, B }");

        Assert.Equal(10, await kernel.ValueAsync("Twice(5)"));
        Assert.Equal("Point { X = 1, Y = 2 }", await kernel.ValueAsync("new Point(1, 2).ToString()"));
        Assert.Equal("1024", await kernel.ValueAsync("BigInteger.Pow(2, 10).ToString()"));
        Assert.Equal("B", await kernel.ValueAsync("E.B.ToString()"));
        Assert.Equal(50, await kernel.ValueAsync("x = 10; Twice(5)"));
    }

    [Fact]
    public async Task A_later_declaration_hides_an_earlier_one()
    {
        await using var kernel = new KernelHarness();
        await kernel.ValueAsync("var x = 1; class C { public int A => 1; }");
        await kernel.ValueAsync("var x = \"two\"; class C { public string B => \"b\"; }");

        Assert.Equal("two", await kernel.ValueAsync("x"));
        Assert.Equal("b", await kernel.ValueAsync("new C().B"));
        var value = Assert.Single(kernel.Kernel.Values);
        Assert.Equal(("x", typeof(string), (object?)"two"), (value.Name, value.Type, value.Value));
    }

    [Fact]
    public async Task A_cell_that_fails_keeps_what_it_declared_before()
    {
        await using var kernel = new KernelHarness();
        await kernel.ErrorAsync("var a = 5;\nint.Parse(\"x\");\nvar b = 6;");

        Assert.Equal(5, await kernel.ValueAsync("a"));
        Assert.Equal(0, await kernel.ValueAsync("b"));
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_declares_nothing()
    {
        await using var kernel = new KernelHarness();
        await kernel.ValueAsync("var a = 1;");
        await kernel.ErrorAsync("var a = 2; var c = d;");

        Assert.Equal(1, await kernel.ValueAsync("a"));
    }

    [Fact]
    public async Task Async_state_runs_on_between_cells()
    {
        await using var kernel = new KernelHarness();
        await kernel.ValueAsync("var gate = new TaskCompletionSource<int>(); async Task<int> Later() => await gate.Task + 1; var later = Later();");
        await kernel.ValueAsync("gate.SetResult(41);");

        Assert.Equal(42, await kernel.ValueAsync("await later"));
    }

    [Fact]
    public async Task Blocking_on_asynchronous_code_does_not_lock_up()
    {
        await using var kernel = new KernelHarness();

        Assert.Equal(3, await kernel.ValueAsync("async Task<int> F() { await Task.Delay(1); await Task.Yield(); return 3; }\nF().Result"));
        Assert.Equal(3, await kernel.ValueAsync("await Task.Yield(); F().GetAwaiter().GetResult()"));
    }

    [Fact]
    public async Task Recent_language_features_unsafe_code_and_nullable_annotations_compile()
    {
        await using var kernel = new KernelHarness();

        Assert.Equal(6, await kernel.ValueAsync("int[] xs = [1, 2, 3]; unsafe { fixed (int* p = xs) { return p[0] + p[1] + p[2]; } }"));
        Assert.Equal(3, await kernel.ValueAsync("#nullable enable\nstring? s = null;\ns?.Length ?? 3"));
        Assert.Equal("x", await kernel.ValueAsync("class P { public string Name { get => field ?? \"x\"; set; } }\nnew P().Name"));
        Assert.Equal("{", await kernel.ValueAsync("\"\"\"\n{\n\"\"\""));
    }

    [Fact]
    public async Task Types_of_the_host_are_the_same_types_in_cells()
    {
        await using var kernel = new KernelHarness(new() { References = [typeof(CSharpKernelTests).Assembly], Usings = ["YiTa.Notebooks.CSharp.Tests"] });

        Assert.IsType<HostType>(await kernel.ValueAsync("new HostType(4)"));
        Assert.Same(typeof(CSharpKernelTests), await kernel.ValueAsync("typeof(CSharpKernelTests)"));
    }

    [Fact]
    public async Task The_first_line_of_code_after_a_magic_is_counted_in_the_cell()
    {
        await using var kernel = new KernelHarness();

        Assert.Equal(
            """
            (4,9): error CS0103: The name 'b' does not exist in the current context
                var a = b;
                        ^
            """,
            await kernel.ErrorAsync("\nvar a = b;", firstLine: 3));
    }

    [Fact]
    public async Task What_notebooks_of_DotNet_Interactive_import_is_imported()
    {
        await using var kernel = new KernelHarness();

        Assert.Equal("<b>x</b>", await kernel.ValueAsync("HTML(\"<b>x</b>\").ToString()"));
        Assert.Equal(
            "System.Text.StringBuilder, System.Collections.ArrayList, System.Collections.Generic.List`1[System.Int32], System.Threading.Tasks.Task",
            await kernel.ValueAsync("string.Join(\", \", new[] { typeof(StringBuilder), typeof(ArrayList), typeof(List<int>), typeof(Task) }.AsEnumerable())"));
    }

    [Fact]
    public async Task What_older_notebooks_found_imported_is_found_where_nothing_else_is_meant()
    {
        await using var kernel = new KernelHarness();

        Assert.Equal("LaTeXString", await kernel.ValueAsync("typeof(LaTeXString).Name"));
        Assert.Equal("mine", await kernel.ValueAsync("class LaTeXString { public static string Name => \"mine\"; }\nLaTeXString.Name"));
    }

    [Fact]
    public async Task A_using_of_a_cell_wins_over_what_is_imported_beforehand()
    {
        await using var kernel = new KernelHarness(new()
        {
            References = [typeof(CSharpKernelTests).Assembly],
            Usings = ["YiTa.Notebooks.CSharp.Tests.One"],
        });

        Assert.Equal("one", await kernel.ValueAsync("Style.Name"));
        Assert.Equal("two", await kernel.ValueAsync("using YiTa.Notebooks.CSharp.Tests.Two;\nAmbiguous.Name"));
        Assert.Equal("two", await kernel.ValueAsync("Ambiguous.Name"));
    }

    [Fact]
    public async Task Warming_leaves_no_trace()
    {
        await using var kernel = new KernelHarness();

        await CSharpKernel.WarmAsync();

        Assert.Empty(kernel.Kernel.Values);
        Assert.Equal("Submission#1", await kernel.ValueAsync("class C { }\ntypeof(C).DeclaringType.Name"));
    }

    [Fact]
    public void The_kernel_answers_to_the_names_that_notebooks_use()
    {
        Assert.All(new[] { "csharp", "C#", "c#", ".net-csharp" }, name => Assert.True(CSharpKernel.KernelInfo.Answers(name)));
    }
}

public sealed record HostType(int Value);
