using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Notebooks.CSharp.Tests.Help;

public class CheckTests
{
    [Theory]
    [InlineData("1 + 1", "")]
    [InlineData("File.Exists(\"a\")", "")]
    [InlineData("known + 1", "")]
    [InlineData("await Task.Delay(1);\nknown", "")]
    [InlineData("#r \"nuget: Some.Package\"\nusing Some.Package;", "")]
    [InlineData("unknown", "Error CS0103 1:1-1:8 The name 'unknown' does not exist in the current context")]
    [InlineData("#!time\n\nvar x = knwon;", "Error CS0103 3:9-3:14 The name 'knwon' does not exist in the current context")]
    [InlineData("int F() { int y; return 1; }", "Warning CS0168 1:15-1:16 The variable 'y' is declared but never used")]
    [InlineData("var x = ;", "Error CS1525 1:9-1:10 Invalid expression term ';'")]
    [InlineData("var a = nope1;\r\nvar b = nope2;", "Error CS0103 1:9-1:14 The name 'nope1' does not exist in the current context; Error CS0103 2:9-2:14 The name 'nope2' does not exist in the current context")]
    public async Task Findings_have_places(string code, string expected)
    {
        await using var help = new HelpHarness();
        await help.RunAsync("var known = 1;");
        var found = await help.Session.CheckAsync(code);
        Assert.Equal(expected, string.Join("; ", found.Select(one => $"{one.Severity} {one.Id} {one.Line}:{one.Column}-{one.EndLine}:{one.EndColumn} {one.Message}")));
    }

    [Theory]
    [InlineData("1 + 1", CompletenessState.Complete, "")]
    [InlineData("var x = 1;", CompletenessState.Complete, "")]
    [InlineData("", CompletenessState.Complete, "")]
    [InlineData("// words", CompletenessState.Complete, "")]
    [InlineData("int F() => 1;", CompletenessState.Complete, "")]
    [InlineData("for (;;) {", CompletenessState.Incomplete, "    ")]
    [InlineData("class A\n{\n    void F() {", CompletenessState.Incomplete, "        ")]
    [InlineData("class A\n{\n    void F() {\n        var x = 1;", CompletenessState.Incomplete, "        ")]
    [InlineData("Math.Max(1,", CompletenessState.Incomplete, "")]
    [InlineData("/* words", CompletenessState.Incomplete, "")]
    [InlineData("var s = @\"a", CompletenessState.Incomplete, "")]
    [InlineData("var x = ;", CompletenessState.Invalid, "")]
    [InlineData("var s = \"a", CompletenessState.Invalid, "")]
    [InlineData("}", CompletenessState.Invalid, "")]
    [InlineData(")", CompletenessState.Invalid, "")]
    [InlineData("{ }}", CompletenessState.Invalid, "")]
    [InlineData("foo(]", CompletenessState.Invalid, "")]
    [InlineData("foo(1))", CompletenessState.Invalid, "")]
    [InlineData("var list = new[] { 1, 2 ];", CompletenessState.Invalid, "")]
    [InlineData("class A { void F( }", CompletenessState.Invalid, "")]
    [InlineData("if (x) { foo(1]; ", CompletenessState.Invalid, "")]
    [InlineData("$\"{a)}\" + (", CompletenessState.Invalid, "")]
    [InlineData("{", CompletenessState.Incomplete, "    ")]
    [InlineData("if (x)", CompletenessState.Incomplete, "")]
    [InlineData("foo(", CompletenessState.Incomplete, "    ")]
    [InlineData("foo(\")]}\", ')', [1], (", CompletenessState.Incomplete, "    ")]
    [InlineData("new[] { 1,", CompletenessState.Incomplete, "")]
    [InlineData("var s = \"\"\"\n) ] }", CompletenessState.Incomplete, "")]
    [InlineData("var s = $\"{1:}}\" + $$\"\"\"{ {{2}} }\"\"\" + (", CompletenessState.Incomplete, "    ")]
    [InlineData("{ // )\n#region )\n/* ]", CompletenessState.Incomplete, "    ")]
    [InlineData("{\n#if NEVER\n)\n#endif", CompletenessState.Incomplete, "    ")]
    [InlineData("var d = new Dictionary<string, List<int[]>> {", CompletenessState.Incomplete, "    ")]
    [InlineData("var s = \"\"\"", CompletenessState.Incomplete, "")]
    [InlineData("var s = \"\"\"\n  text", CompletenessState.Incomplete, "  ")]
    [InlineData("var s = $$\"\"\"\"\n{{1}} \"\"\"\n", CompletenessState.Incomplete, "")]
    [InlineData("var s = \"\"\"text", CompletenessState.Invalid, "")]
    [InlineData("var s = \"\"\"\n  text\n  \"\"\";", CompletenessState.Complete, "")]
    [InlineData("#!time", CompletenessState.Complete, "")]
    [InlineData("#!csharp", CompletenessState.Incomplete, "")]
    [InlineData("#!csharp\nfor (;;) {", CompletenessState.Incomplete, "    ")]
    [InlineData("#!html\n<p>", CompletenessState.Unknown, "")]
    public async Task It_knows_what_is_complete(string code, CompletenessState state, string indent)
    {
        await using var help = new HelpHarness();
        Assert.Equal(new Completeness(state, indent), help.Session.IsComplete(code));
    }
}
