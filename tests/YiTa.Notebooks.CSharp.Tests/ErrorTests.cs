namespace YiTa.Notebooks.CSharp.Tests;

public class ErrorTests
{
    [Fact]
    public async Task Compiler_errors_come_with_their_line_and_a_caret()
    {
        await using var kernel = new KernelHarness();

        var result = await kernel.RunAsync("var x = 1;\n\tvar y = undefined + x;\nstring s = x;");

        Assert.Equal("CS0103", result.Error!.Name);
        Assert.Equal("(2,10): error CS0103: The name 'undefined' does not exist in the current context", result.Error.Message);
        Assert.Equal((2, 10), (result.Error.Line, result.Error.Column));
        Assert.Equal(
            """
            (2,10): error CS0103: The name 'undefined' does not exist in the current context
                {tab}var y = undefined + x;
                {tab}        ^^^^^^^^^
            (3,12): error CS0029: Cannot implicitly convert type 'int' to 'string'
                string s = x;
                           ^
            """.Replace("{tab}", "\t", StringComparison.Ordinal),
            string.Join('\n', result.Error.Traceback));
    }

    [Fact]
    public async Task Errors_in_code_with_loops_point_into_the_code_as_it_was_written()
    {
        await using var kernel = new KernelHarness();

        Assert.Equal(
            """
            (1,37): error CS1061: 'int' does not contain a definition for 'Foo' and no accessible extension method 'Foo' accepting a first argument of type 'int' could be found (are you missing a using directive or an assembly reference?)
                for (int i = 0; i < 3; i++) { x = i.Foo(); } var x = 0;
                                                    ^^^
            """,
            await kernel.ErrorAsync("for (int i = 0; i < 3; i++) { x = i.Foo(); } var x = 0;"));
    }

    [Fact]
    public async Task An_incomplete_cell_says_what_is_missing()
    {
        await using var kernel = new KernelHarness();

        Assert.Equal(
            """
            (2,25): error CS1513: } expected
                    Console.WriteLine();
                                        ^
            """,
            await kernel.ErrorAsync("if (true) {\n    Console.WriteLine();"));
    }

    [Fact]
    public async Task A_using_declaration_is_told_in_plain_words()
    {
        await using var kernel = new KernelHarness();

        Assert.EndsWith(
            "A cell cannot declare with using: write using (…) { … }, or leave the using away and call Dispose().",
            await kernel.ErrorAsync("using var text = new System.IO.StringWriter();\ntext.Write(1);"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exceptions_name_the_lines_of_the_cells_that_they_passed()
    {
        await using var kernel = new KernelHarness();
        await kernel.ValueAsync("int Half(int n)\n{\n    if (n % 2 != 0)\n        throw new ArgumentException($\"{n} is odd\");\n    return n / 2;\n}");

        var result = await kernel.RunAsync("var ok = Half(4);\n\nint Quarter(int n) => Half(Half(n));\nQuarter(6)");

        Assert.Equal("System.ArgumentException", result.Error!.Name);
        Assert.Equal("3 is odd", result.Error.Message);
        Assert.Equal(3, result.Error.Line);
        Assert.IsType<ArgumentException>(result.Error.Exception);
        Assert.Equal(
            """
            System.ArgumentException: 3 is odd
               at Half in cell 1, line 4
               at Quarter in cell 2, line 3
               at cell 2, line 4
            """,
            string.Join('\n', result.Error.Traceback));
    }

    [Theory]
    [InlineData("var a = new int[2];\nvar i = 7;\na[i]", "System.IndexOutOfRangeException: Index was outside the bounds of the array.\n   at cell 1, line 3")]
    [InlineData("string s = null;\n\ns.Length", "System.NullReferenceException: Object reference not set to an instance of an object.\n   at cell 1, line 3")]
    [InlineData("var z = 0;\n1 / z", "System.DivideByZeroException: Attempted to divide by zero.\n   at cell 1, line 2")]
    [InlineData("await Task.Yield();\nint.Parse(\"x\")", "System.FormatException: The input string 'x' was not in a correct format.\n   at cell 1, line 2")]
    [InlineData("foreach (var n in new[] { 1, 0 })\n{\n    _ = 1 / n;\n}", "System.DivideByZeroException: Attempted to divide by zero.\n   at cell 1, line 3")]
    [InlineData("class C\n{\n    public C() => throw new Exception(\"no\");\n}\nnew C()", "System.Exception: no\n   at C.constructor in cell 1, line 3\n   at cell 1, line 5")]
    [InlineData("new[] { 1 }.Select(n =>\n    n / 0m).ToList()", "System.DivideByZeroException: Attempted to divide by zero.\n   at lambda in cell 1, line 2\n   at cell 1, line 1")]
    [InlineData("Func<Task> f = async () =>\n{\n    await Task.Delay(1);\n    throw new Exception(\"no\");\n};\nawait f();", "System.Exception: no\n   at lambda in cell 1, line 4\n   at cell 1, line 6")]
    [InlineData("{\n    async Task F()\n    {\n        await Task.Delay(1);\n        throw new Exception(\"no\");\n    }\n    await F();\n}", "System.Exception: no\n   at F in cell 1, line 5\n   at cell 1, line 7")]
    [InlineData("async Task<int> F()\n{\n    await Task.Delay(1);\n    throw new Exception(\"no\");\n}\nawait F()", "System.Exception: no\n   at F in cell 1, line 4\n   at cell 1, line 6")]
    [InlineData("void Outer()\n{\n    void Inner() => throw new Exception(\"no\");\n    Inner();\n}\nOuter();", "System.Exception: no\n   at Inner in cell 1, line 3\n   at Outer in cell 1, line 4\n   at cell 1, line 6")]
    [InlineData("IEnumerable<int> E()\n{\n    yield return 1;\n    throw new Exception(\"no\");\n}\nE().ToList()", "System.Exception: no\n   at E in cell 1, line 4\n   at cell 1, line 6")]
    [InlineData("class Odd : Exception { public Odd() : base(\"odd\") { } }\nthrow new Odd();", "Odd: odd\n   at cell 1, line 2")]
    public async Task The_line_is_right_for(string code, string expected)
    {
        await using var kernel = new KernelHarness();

        Assert.Equal(expected, await kernel.ErrorAsync(code));
    }

    [Fact]
    public async Task Causes_follow_their_exception()
    {
        await using var kernel = new KernelHarness();

        Assert.Equal(
            """
            System.InvalidOperationException: outer
               at cell 1, line 7
            caused by System.FormatException: The input string 'x' was not in a correct format.
               at cell 1, line 3
            """,
            await kernel.ErrorAsync("try\n{\n    int.Parse(\"x\");\n}\ncatch (Exception e)\n{\n    throw new InvalidOperationException(\"outer\", e);\n}"));
    }

    [Fact]
    public async Task Several_failed_tasks_are_all_told()
    {
        await using var kernel = new KernelHarness();

        Assert.Equal(
            """
            System.AggregateException: One or more errors occurred. (a) (b)
               at cell 1, line 1
            caused by System.Exception: a
            caused by System.Exception: b
            """,
            await kernel.ErrorAsync("Task.WhenAll(Task.FromException(new Exception(\"a\")), Task.FromException(new Exception(\"b\"))).Wait();"));
    }

    [Fact]
    public async Task Warnings_are_not_shown()
    {
        await using var kernel = new KernelHarness();

        await kernel.ValueAsync("async Task F() { } [Obsolete] void G() { } G(); int unused;");

        Assert.Empty(kernel.Outputs);
    }
}
