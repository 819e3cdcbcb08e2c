namespace YiTa.Notebooks.CSharp.Tests;

/// <summary>A cell that leaves nothing behind is not compiled again when it is run again, and later cells do not build on it.</summary>
public class RunAgainTests
{
    private const string Assembly = "System.Reflection.Assembly.GetExecutingAssembly().GetName().Name";

    [Fact]
    public async Task A_cell_is_compiled_anew_only_after_one_that_declares_something()
    {
        await using var kernel = new KernelHarness();
        await kernel.RunAsync("var start = 0;");

        var first = await kernel.ValueAsync(Assembly);
        Assert.Equal(first, await kernel.ValueAsync(Assembly));
        await kernel.ValueAsync("1 + 1");
        Assert.Equal(first, await kernel.ValueAsync(Assembly));
        await kernel.RunAsync("var more = 0;");
        Assert.NotEqual(first, await kernel.ValueAsync(Assembly));
    }

    [Fact]
    public async Task Names_mean_what_they_mean_when_the_cell_is_run()
    {
        await using var kernel = new KernelHarness();

        await kernel.RunAsync("var x = 1;");
        Assert.Equal(1, await kernel.ValueAsync("x"));
        await kernel.RunAsync("x = 2;");
        Assert.Equal(2, await kernel.ValueAsync("x"));
        await kernel.RunAsync("var x = \"text\";");
        Assert.Equal("text", await kernel.ValueAsync("x"));
        await kernel.Kernel.SetValueAsync(new("x", typeof(double), 0.5));
        Assert.Equal(0.5, await kernel.ValueAsync("x"));
        await kernel.RunAsync("string Name(object o) => \"object\";");
        Assert.Equal("object", await kernel.ValueAsync("Name(1)"));
        await kernel.RunAsync("string Name(int o) => \"int\";");
        Assert.Equal("int", await kernel.ValueAsync("Name(1)"));
        Assert.Contains("CS0103", await kernel.ErrorAsync("Sqrt(4)"), StringComparison.Ordinal);
        await kernel.RunAsync("using static System.Math;");
        Assert.Equal(2.0, await kernel.ValueAsync("Sqrt(4)"));
    }

    [Theory]
    [InlineData("seen.Add((Action)(() => { })); seen.Count")]
    [InlineData("(from n in new[] { 1 } select Seen((Action)(delegate { }))).First()")]
    public async Task Lambdas_of_one_run_are_not_those_of_the_next(string code)
    {
        await using var kernel = new KernelHarness();
        await kernel.RunAsync("var seen = new HashSet<object>(); int Seen(object one) { seen.Add(one); return seen.Count; }");

        Assert.Equal([1, 2, 3], new[] { await kernel.ValueAsync(code), await kernel.ValueAsync(code), await kernel.ValueAsync(code) });
    }

    [Fact]
    public async Task A_trace_that_a_cell_prints_names_that_cell()
    {
        await using var kernel = new KernelHarness();
        await kernel.RunAsync("var before = 1;");

        for (var cell = 2; cell <= 3; cell++)
            Assert.EndsWith($" in cell {cell}:line 1", (string)(await kernel.ValueAsync("try { throw new Exception(); } catch (Exception e) { return e.ToString(); }"))!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_run_works_on_the_state_of_the_session()
    {
        await using var kernel = new KernelHarness();
        await kernel.RunAsync("var n = 0; var seen = new List<int>();");

        for (var i = 1; i <= 3; i++)
            Assert.Equal(i, await kernel.ValueAsync("foreach (var k in new[] { 1 }) n += k;\nseen.Add(n);\nawait Task.Yield();\nn"));
        await kernel.RunAsync("var m = n * 2;");
        Assert.Equal(9, await kernel.ValueAsync("n + m"));
        Assert.Equal(6, await kernel.ValueAsync("seen.Sum()"));
    }

    [Theory]
    [InlineData("int.TryParse(\"5\", out var q)", "q", 5)]
    [InlineData("object o = 7; if (o is int q) { }", "q", 7)]
    [InlineData("if (((object)7) is int q) { }", "q", 7)]
    [InlineData("var (p, q) = (1, 2);", "p + q", 3)]
    [InlineData("int p; (p, var q) = (1, 2);", "p + q", 3)]
    [InlineData("int Q() => 8;", "Q()", 8)]
    [InlineData("record Q(int Of);", "new Q(9).Of", 9)]
    [InlineData("enum Q { A = 4 }", "(int)Q.A", 4)]
    [InlineData("using Q = System.Math;", "Q.Max(1, 2)", 2)]
    [InlineData("#define A\n1", "1 + 1", 2)]
    public async Task What_a_cell_declares_is_there_for_the_next(string cell, string next, int value)
    {
        await using var kernel = new KernelHarness();
        await kernel.RunAsync("var before = 1;");

        Assert.True((await kernel.RunAsync(cell)).Succeeded);
        Assert.Equal(value, await kernel.ValueAsync(next));
        Assert.Equal(value, await kernel.ValueAsync(next));
    }

    [Fact]
    public async Task Anonymous_objects_are_equal_across_cells()
    {
        await using var kernel = new KernelHarness();
        await kernel.RunAsync("var all = new List<object>();");

        await kernel.RunAsync("all.Add(new { Year = 1962 });");
        Assert.Equal(true, await kernel.ValueAsync("all.Contains(new { Year = 1962 })"));
    }

    [Fact]
    public async Task Namespaces_of_the_second_chance_stay_for_cells_that_need_them()
    {
        await using var kernel = new KernelHarness();
        await kernel.RunAsync("var before = 1;");

        Assert.Equal("b", await kernel.ValueAsync("Path.GetFileName(\"a/b\")"));
        Assert.Equal("b", await kernel.ValueAsync("Path.GetFileName(\"a/b\")"));
    }

    [Fact]
    public async Task Errors_name_the_cell_that_was_run()
    {
        await using var kernel = new KernelHarness();
        await kernel.RunAsync("var before = 1;");

        for (var cell = 2; cell <= 3; cell++)
        {
            var result = await kernel.RunAsync("before.ToString();\nthrow new InvalidOperationException(\"no\");");
            Assert.Equal($"System.InvalidOperationException: no\n   at cell {cell}, line 2", string.Join('\n', result.Error!.Traceback));
            Assert.Equal(2, result.Error.Line);
        }
    }

    [Fact]
    public async Task Errors_name_the_cell_of_each_part_of_the_code()
    {
        await using var kernel = new KernelHarness();

        await kernel.RunAsync("int Fail() => throw new InvalidOperationException(\"no\");");
        // A client that keeps no history counts no cell: it runs under the name of the one before it.
        await kernel.RunAgainAsync("Fail()");
        Assert.Equal("System.InvalidOperationException: no\n   at Fail in cell 1, line 1\n   at cell 2, line 1", await kernel.ErrorAsync("Fail()"));
    }

    [Fact]
    public async Task What_a_cell_left_running_does_not_mind_the_cells_that_follow()
    {
        await using var kernel = new KernelHarness();
        await kernel.RunAsync("var gate = new TaskCompletionSource(); var done = new TaskCompletionSource<int>(); var number = 41;");

        await kernel.RunAsync("_ = Task.Run(async () => { await gate.Task; done.SetResult(number + 1); });");
        await kernel.RunAsync("number.ToString();");
        await kernel.RunAsync("var other = 5;");
        await kernel.RunAsync("gate.SetResult();");
        Assert.Equal(42, await kernel.ValueAsync("await done.Task"));
        Assert.Equal(5, await kernel.ValueAsync("other"));
    }

    [Fact]
    public async Task What_is_declared_in_the_middle_of_a_cell_that_leaves_nothing_behind_stays()
    {
        await using var kernel = new KernelHarness();
        await kernel.RunAsync("var x = 1;");

        await kernel.Kernel.SetValueAsync(new("inner", typeof(Func<Task>), (Func<Task>)(() => kernel.RunAsync("var y = x + 4;"))));
        await kernel.RunAsync("await inner();");
        Assert.Equal(6, await kernel.ValueAsync("x + y"));
        await kernel.RunAsync("var z = y;");
        Assert.Equal(11, await kernel.ValueAsync("x + y + z"));
    }

    [Fact]
    public async Task Many_cells_that_leave_nothing_behind_do_not_burden_those_that_follow()
    {
        await using var kernel = new KernelHarness();
        await kernel.RunAsync("var before = 1;");

        for (var i = 0; i < 70; i++)
            Assert.Equal(i + 1, await kernel.ValueAsync($"before + {i}"));
        await kernel.RunAsync("var after = before;");
        // A cell keeps a field for each cell that it builds on and names.
        Assert.Equal(
            "Submission#1",
            await kernel.ValueAsync("""
                string.Join(", ", System.Reflection.Assembly.GetExecutingAssembly().GetTypes().First(type => type.Name.StartsWith("Submission#"))
                    .GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public)
                    .Where(field => before == 1).Select(field => field.FieldType.Name).Where(name => name.StartsWith("Submission#")))
                """));
    }
}
