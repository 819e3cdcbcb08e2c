using YiTa.Notebooks.CSharp.Internal.Compilation;

namespace YiTa.Notebooks.CSharp.Tests.Compilation;

public sealed class AheadCompilerTests
{
    private readonly SubmissionCompiler _compiler = new(Environment.CurrentDirectory, new([typeof(CSharpKernel).Assembly]), []);
    private readonly HashSet<string> _known = [];
    private readonly AheadCompiler _ahead;

    public AheadCompilerTests() => _ahead = new(_compiler, _known.Contains);

    [Fact]
    public async Task A_cell_is_compiled_once_the_one_before_it_is()
    {
        _ahead.Announce("x + 1", "cell 2", after: "cell 1");
        Run("var x = 1;", "cell 1");

        var work = _ahead.Take("x + 1", "cell 2");

        Assert.NotNull(work);
        Assert.Equal("Submission#2-1", (await work)!.AssemblyName);
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
    public async Task A_queue_is_compiled_in_its_order_each_cell_upon_the_one_before()
    {
        _known.Add("1");
        _ahead.Announce("var y = x;", "cell 2", after: "cell 1");
        _ahead.Announce("1", "cell 3", after: "cell 2");
        _ahead.Announce("y + x", "cell 4", after: "cell 3");
        _ahead.Announce("var z = y + x;", "cell 5", after: "cell 4");
        Run("var x = 1;", "cell 1");

        await AcceptAsync("var y = x;", "cell 2");
        Assert.Null(_compiler.Base.References.FirstOrDefault());
        _ahead.Passed("cell 3");
        await AcceptAsync("y + x", "cell 4");
        var last = await AcceptAsync("var z = y + x;", "cell 5");
        Assert.Equal("Submission#3", last.AssemblyName);
        Assert.Same(last.Compilation, _compiler.Previous);
    }

    [Fact]
    public async Task Behind_a_cell_with_errors_nothing_is_of_use_until_it_has_run()
    {
        Run("var x = 1;", "cell 1");
        _ahead.Announce("var x = ;", "cell 2", after: "cell 1");
        _ahead.Announce("x", "cell 3", after: "cell 2");

        Assert.Null(await _ahead.Take("var x = ;", "cell 2")!);
        Assert.Null(_ahead.Take("x", "cell 3"));
        _ahead.Announce("x", "cell 3", after: "cell 2");
        _ahead.Compiled("cell 2");
        await AcceptAsync("x", "cell 3");
    }

    [Fact]
    public async Task A_known_cell_lets_those_behind_it_begin()
    {
        Run("var x = 1;", "cell 1");
        _ahead.Announce("x + 2", "cell 3", after: "cell 2");
        _ahead.Passed("cell 2");

        await AcceptAsync("x + 2", "cell 3");
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

    private async Task<CompiledSubmission> AcceptAsync(string code, string path)
    {
        var work = _ahead.Take(code, path);
        Assert.NotNull(work);
        var submission = await work;
        Assert.NotNull(submission);
        _compiler.Accept(submission);
        return submission;
    }
}
