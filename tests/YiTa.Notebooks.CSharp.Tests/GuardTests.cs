namespace YiTa.Notebooks.CSharp.Tests;

/// <summary>What is put into cells so that they can be stopped changes nothing else.</summary>
public class GuardTests
{
    [Theory]
    [InlineData("var n = 0; for (int i = 0; i < 3; i++) for (int j = 0; j < 3; j++) if (i != j) n++; else n += 10;\nn", 36)]
    [InlineData("var n = 0; while (n < 5) n++; do n++; while (n < 9);\nn", 9)]
    [InlineData("var n = 0; foreach (var (a, b) in new[] { (1, 2), (3, 4) }) n += a * b; n", 14)]
    [InlineData("var n = 0; if (true) for (int i = 0; i < 2; i++) n++; else n = 100;\nn", 2)]
    [InlineData("async IAsyncEnumerable<int> S() { for (int i = 0; i < 3; i++) { await Task.Yield(); yield return i; } }\nvar n = 0; await foreach (var i in S()) n += i; n", 3)]
    [InlineData("int F(int k) { switch (k) { case 0: goto case 1; case 1: return 1; default: return 2; } }\nF(0)", 1)]
    [InlineData("var n = 0;\nagain:\nn++;\nif (n < 4) goto again;\nn", 4)]
    [InlineData("int F() { var n = 0; again: n++; if (n < 4) goto again; return n; }\nF()", 4)]
    [InlineData("System.Linq.Expressions.Expression<Func<int, int>> e = x => x + 1;\ne.Compile()(1)", 2)]
    [InlineData("unsafe int F() { int* p = stackalloc int[3]; for (int i = 0; i < 3; i++) p[i] = i; return p[2]; }\nF()", 2)]
    [InlineData("#region one\nvar n = 1;\n#endregion\n#if false\nwhile (true) { broken\n#endif\nn", 1)]
    [InlineData("#pragma warning disable CS0168\nint unused;\nvar n = 7; // while (true) { }\nn", 7)]
    [InlineData("var text = $@\"{{ while (true) {{ }} }} {1}\";\ntext.Length", 22)]
    [InlineData("int this_ = 3; class P { public int A { get { return 4; } init { } } }\nnew P { A = 1 }.A + this_", 7)]
    [InlineData("Func<int, Func<int, int>> add = a => { return b => { for (int i = 0; i < 1; i++) a += b; return a; }; };\nadd(1)(2)", 3)]
    [InlineData("static int Local() { static int Inner() { return 5; } return Inner(); }\nLocal()", 5)]
    [InlineData("Span<int> Make(int[] a) { foreach (ref var x in a.AsSpan()) x *= 2; return a; }\nMake([1, 2])[1]", 4)]
    [InlineData("var n = 0; lock (new object()) { n++; } using (var w = new StringWriter()) { n++; } checked { n++; }\nn", 3)]
    [InlineData("int Line([System.Runtime.CompilerServices.CallerLineNumber] int line = 0) { return line; }\n\nfor (var i = 0; i < 1; i++) {\n  Console.Out.Flush(); }\nLine()", 5)]
    public async Task Code_means_what_it_says(string code, int value)
    {
        await using var kernel = new KernelHarness();

        Assert.Equal(value, await kernel.ValueAsync(code));
    }

    [Fact]
    public async Task Exceptions_in_guarded_code_keep_their_lines()
    {
        await using var kernel = new KernelHarness();

        Assert.Equal(
            "System.DivideByZeroException: Attempted to divide by zero.\n   at Down in cell 1, line 5\n   at cell 1, line 8",
            await kernel.ErrorAsync("int Down(int n)\n{\n    while (true)\n        if (n >= 0)\n            _ = 10 / n--;\n}\n\nDown(2)"));
    }
}
