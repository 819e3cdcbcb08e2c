using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Notebooks.CSharp.Tests.Help;

public class CompletionTests
{
    private const string Before = """
        using System.Globalization;
        var numbers = new List<int> { 1, 2, 3 };
        string Greet(string name, int times = 1) => name;
        record Person(string Name, int Age) { public string? Town { get; init; } public DayOfWeek Day; public static Person Nobody = new("", 0); }
        var people = new[] { new Person("a", 1) };
        enum Colour { Red, Green }
        void Paint(Colour colour, bool twice = false) { }
        """;

    [Theory]
    [InlineData("numbers.|", "Add, Capacity, Count, Where, Select", "Greet, numbers")]
    [InlineData("numbers.Sel|", "Select, SelectMany", "Add")]
    [InlineData("numbers.fod|", "FirstOrDefault", "Find")]
    [InlineData("numbers.Where(n => n.Comp|", "CompareTo", "Capacity")]
    [InlineData("people.Where(p => p.|)", "Name, Age, Town", "Nobody, Length, Where")]
    [InlineData("people.Where(p => p.Age > 1).OrderBy(p => p.|\nvar y = 1;", "Name, Age", "Length")]
    [InlineData("people.GroupBy(p => p.Town).Select(g => g.|)", "Key, Count, First", "Age")]
    [InlineData("people[0].|", "Name, Day", "Nobody, Length")]
    [InlineData("people.FirstOrDefault()?.|", "Name, Town", "Nobody")]
    [InlineData("people?.FirstOrDefault()?.Name?.|", "Length, Trim, Substring", "Town")]
    [InlineData("people[0].Name.|\nConsole.WriteLine();", "Length, Trim", "WriteLine")]
    [InlineData("numbers.|\nvar x = 1;", "Count", "Length")]
    [InlineData("numbers.|\nx = 1;", "Count", "Length")]
    [InlineData("if (numbers.|) { }", "Count", "Length")]
    [InlineData("var s = $\"{people[0].|}\";", "Name", "Length")]
    [InlineData("Person.|", "Nobody", "Name, Age")]
    [InlineData("Console.Wr|", "Write, WriteLine", "ReadLine")]
    [InlineData("DateTime.|", "MinValue, Parse, UtcNow", "AddDays")]
    [InlineData("DateTime.MinValue.|", "AddDays, Year", "Parse")]
    [InlineData("System.Coll|", "Collections", "IO")]
    [InlineData("global::System.I|", "IO, Int32", "Collections")]
    [InlineData("using System.Glob|", "Globalization", "String")]
    [InlineData("using static System.Ma|", "Math", "IO")]
    [InlineData("using |", "System, Microsoft", "if, people")]
    [InlineData("peo|", "people", "numbers")]
    [InlineData("Gre|", "Greet", "numbers")]
    [InlineData("var local = 1; loc|", "local, lock", "numbers")]
    [InlineData("for (var index = 0; ind|", "index", "numbers")]
    [InlineData("int F(int amount) { return amo| }", "amount", "numbers")]
    [InlineData("new Pers|", "Person", "people")]
    [InlineData("Person other = new |", "Person", "people, Console")]
    [InlineData("List<Pe|> list", "Person", "people")]
    [InlineData("new Person(\"a\", 1) { |", "Town, Day", "Nobody, numbers, if")]
    [InlineData("new Person(\"a\", 1) { Town = \"x\", | }", "Day", "Town")]
    [InlineData("people[0] with { T| }", "Town", "Nobody, typeof")]
    [InlineData("people[0] is { T| }", "Town", "typeof")]
    [InlineData("people[0] is { Town: not null, A| }", "Age", "as")]
    [InlineData("Greet(|", "name:, times:, numbers", "Where")]
    [InlineData("Greet(\"a\", |)", "times:", "name:")]
    [InlineData("Greet(times: 1, n|)", "name:, numbers, nameof", "times:")]
    [InlineData("Paint(|", "Colour.Red, Colour.Green, colour:", "")]
    [InlineData("Paint(Colour.|)", "Red, Green", "Colour, colour:")]
    [InlineData("Colour c = |", "Colour.Red", "")]
    [InlineData("var c = Colour.Red;\nif (c == |)", "Colour.Green", "")]
    [InlineData("var c = Colour.Red;\nswitch (c) { case |: break; }", "Colour.Green", "")]
    [InlineData("var c = Colour.Red;\nvar t = c switch { | => 1 };", "Colour.Green", "")]
    [InlineData("people[0].Day = |", "DayOfWeek.Monday", "")]
    [InlineData("Paint(Colour.Red, |)", "true, false, twice:", "colour:")]
    [InlineData("using System.IO;\nFile.Rea|", "ReadAllText, ReadAllLines", "Delete")]
    [InlineData("Fil|", "File, FileInfo", "numbers")]
    [InlineData("Math.Max(numbers.|", "Count", "PI")]
    [InlineData("[Obso|] void F() { }", "Obsolete", "ObsoleteAttribute")]
    [InlineData("from p in people where p.|", "Name, Age", "Length")]
    [InlineData("from p in people sel|", "select", "")]
    [InlineData("await Task.|", "Delay, WhenAll", "Status")]
    [InlineData("foreach (var p in people) { p.| }", "Name", "Length")]
    [InlineData("people.Select(p => new { p.Name, Twice = p.Age * 2 }).First().|", "Name, Twice", "Age")]
    [InlineData("(int Count, string Word) pair = (1, \"a\");\npair.|", "Count, Word", "")]
    [InlineData("retu|", "return", "numbers")]
    [InlineData("ret|urn", "return", "")]
    [InlineData("display(numb|", "numbers", "people")]
    [InlineData("// comment\nnumb|", "numbers", "")]
    public async Task It_offers_what_fits_and_nothing_else(string code, string some, string none)
    {
        await using var help = new HelpHarness();
        await help.RunAsync(Before);
        var texts = await help.TextsAsync(code);
        Assert.Equal(texts.Distinct(), texts);
        foreach (var text in some.Split(", ", StringSplitOptions.RemoveEmptyEntries))
            Assert.Contains(text, texts);
        foreach (var text in none.Split(", ", StringSplitOptions.RemoveEmptyEntries))
            Assert.DoesNotContain(text, texts);
    }

    [Theory]
    [InlineData("var na|")]
    [InlineData("int na|")]
    [InlineData("// some comm|")]
    [InlineData("/* numb|")]
    [InlineData("\"numb|\"")]
    [InlineData("\"numb|")]
    [InlineData("$\"numb| {1}\"")]
    [InlineData("$\"{1} numb|\"")]
    [InlineData("$\"{1:numb|}\"")]
    [InlineData("'n|'")]
    [InlineData("12|")]
    [InlineData("1.5e|")]
    [InlineData("nothing.|")]
    [InlineData("Console.WriteLine().|")]
    [InlineData("class Na|")]
    [InlineData("int F(int na|)")]
    [InlineData("#if DEB|")]
    public async Task It_is_silent_where_names_are_made_or_none_can_stand(string code)
    {
        await using var help = new HelpHarness();
        await help.RunAsync(Before);
        Assert.Empty(await help.TextsAsync(code));
    }

    [Fact]
    public async Task The_span_to_replace_is_the_word_around_the_place()
    {
        await using var help = new HelpHarness();
        var list = await help.CompleteAsync("var x = Cons|ole.Out;");
        Assert.Equal((8, 15), (list.Start, list.End));
        Assert.Equal("Console", list.Items[0].Text);
        Assert.Equal(CompletionKind.Class, list.Items[0].Kind);
    }

    [Fact]
    public async Task Overloads_are_folded_and_counted()
    {
        await using var help = new HelpHarness();
        var list = await help.CompleteAsync("\"a\".Subs|");
        var item = Assert.Single(list.Items);
        Assert.Equal("string Substring(int startIndex) (+ 1 overload)", item.Detail);
        Assert.Equal(CompletionKind.Method, item.Kind);
    }

    [Fact]
    public async Task Own_members_come_before_extensions_and_those_of_object_last()
    {
        await using var help = new HelpHarness();
        await help.RunAsync("record Point(int X, int Y);\nvar point = new Point(1, 2);");
        Assert.Equal(
            ["X", "Y", "Display", "DisplayAs", "FormatTo", "HtmlAttributeEncode", "ToDisplayString", "Deconstruct", "Equals", "GetHashCode", "GetType", "ToString"],
            await help.TextsAsync("point.|"));
    }

    [Fact]
    public async Task Letters_as_they_are_come_before_other_case_and_humps()
    {
        await using var help = new HelpHarness();
        await help.RunAsync("int ab = 1; int Ab = 2; int aXxBxx = 3;");
        Assert.Equal(["ab", "Ab", "aXxBxx"], (await help.TextsAsync("ab|")).Where(text => text is "ab" or "Ab" or "aXxBxx"));
    }

    [Fact]
    public async Task A_cell_that_runs_does_not_keep_help_waiting()
    {
        await using var help = new HelpHarness();
        await help.RunAsync("var early = \"a\"; var gate = new System.Threading.ManualResetEventSlim();");
        var running = help.RunAsync("var late = 1; gate.Wait();");
        var texts = await help.TextsAsync("early.Le|").WaitAsync(KernelHarness.Soon);
        Assert.Equal(["Length"], texts.Take(1));
        Assert.False(running.IsCompleted);
        Assert.True(help.Session.GetKernel("csharp").TryGetValue("gate", out var gate));
        ((ManualResetEventSlim)gate!.Value!).Set();
        await running;
    }

    [Fact]
    public async Task Help_changes_nothing()
    {
        await using var help = new HelpHarness();
        await help.RunAsync("var x = 1;");
        await help.TextsAsync("var x = \"other\"; record New(); x.|");
        await help.InspectAsync("x = 5; x|");
        await help.Session.CheckAsync("var x = 7; class Y {}");
        var kernel = help.Session.GetKernel("csharp");
        Assert.Equal(["x"], kernel.Values.Select(value => value.Name));
        Assert.Equal(1, kernel.Values[0].Value);
        Assert.Contains("CompareTo", await help.TextsAsync("x.|"));
    }

    [Fact]
    public async Task Cells_and_help_do_not_disturb_each_other()
    {
        await using var help = new HelpHarness();
        await help.RunAsync("var count = 0;");
        using var over = new CancellationTokenSource();
        var helping = Task.Run(async () =>
        {
            var answers = 0;
            for (; !over.IsCancellationRequested; answers++)
            {
                Assert.Contains("CompareTo", await help.TextsAsync("count.|"));
                await help.Session.CheckAsync("#r \"System.Xml\"\nrecord Other(int A);\nvar x = count + ");
            }

            return answers;
        });
        for (var i = 0; i < 30; i++)
            await help.RunAsync($"record T{i}(int A);\nvar v{i} = new T{i}(1);\ncount++;");
        await over.CancelAsync();
        Assert.True(await helping > 0);
        Assert.True(help.Session.GetKernel("csharp").TryGetValue("count", out var count));
        Assert.Equal(30, count!.Value);
    }

    [Fact]
    public async Task Help_can_be_given_up()
    {
        await using var help = new HelpHarness();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => help.Session.CompleteAsync("Con", 3, null, source.Token));
    }
}
