using YiTa.Notebooks.CSharp.Internal.Compilation;

namespace YiTa.Notebooks.CSharp.Tests.Compilation;

public sealed class AheadCompilerTests
{
    private readonly SubmissionCompiler _compiler = new(Environment.CurrentDirectory, new([typeof(CSharpKernel).Assembly]), []);
    private readonly AheadCompiler _ahead;

    public AheadCompilerTests() => _ahead = new(_compiler);

    [Fact]
    public async Task A_cell_is_compiled_once_the_one_before_it_is()
    {
        _ahead.Announce("x + 1", "cell 2", after: "cell 1");
        Run("var x = 1;", "cell 1");

        var work = _ahead.Take("x + 1", "cell 2");

        Assert.NotNull(work);
        Assert.Equal("Submission#2", (await work)!.AssemblyName);
        Assert.Null(_ahead.Take("x + 1", "cell 2"));
    }

    [Fact]
    public async Task One_that_comes_while_the_one_before_it_runs_is_compiled_at_once()
    {
        Run("var x = 1;", "cell 1");
        _ahead.Announce("var y = x;", "cell 2", after: "cell 1");

        Assert.True((await _ahead.Take("var y = x;", "cell 2")!)!.Declares);
    }

    [Theory]
    [InlineData("x + 2", "cell 2")]
    [InlineData("x + 1", "cell 3")]
    public void Another_cell_than_the_announced_one_is_not_taken_for_it(string code, string path)
    {
        Run("var x = 1;", "cell 1");
        _ahead.Announce("x + 1", "cell 2", after: "cell 1");

        Assert.Null(_ahead.Take(code, path));
    }

    [Fact]
    public void What_was_compiled_before_something_else_was_declared_is_of_no_use()
    {
        Run("var x = 1;", "cell 1");
        _ahead.Announce("x + 1", "cell 2", after: "cell 1");
        _compiler.Accept(_compiler.TryCompile(_compiler.Base, "string x = null;", "value", CancellationToken.None)!);

        Assert.Null(_ahead.Take("x + 1", "cell 2"));
    }

    [Fact]
    public void Nothing_is_compiled_behind_a_cell_that_has_not_been()
    {
        Run("var x = 1;", "cell 1");
        _ahead.Announce("x + 1", "cell 3", after: "cell 2");

        Assert.Null(_ahead.Take("x + 1", "cell 3"));
    }

    [Fact]
    public async Task Code_with_errors_is_compiled_to_nothing()
    {
        Run("var x = 1;", "cell 1");
        _ahead.Announce("y + ", "cell 2", after: "cell 1");

        Assert.Null(await _ahead.Take("y + ", "cell 2")!);
    }

    private void Run(string code, string path)
    {
        Assert.Null(_ahead.Take(code, path));
        _compiler.Accept(_compiler.TryCompile(_compiler.Base, code, path, CancellationToken.None)!);
        _ahead.Compiled(path);
    }
}
