using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Notebooks.CSharp.Tests.Help;

public class UnimportedTypeTests
{
    private static readonly CSharpKernelOptions Options = new() { References = [typeof(Library).Assembly] };

    [Theory]
    [InlineData("Stopw|", "System.Diagnostics.Stopwatch")]
    [InlineData("stopw|", "System.Diagnostics.Stopwatch")]
    [InlineData("var watch = Stopwatch|.StartNew();", "System.Diagnostics.Stopwatch")]
    [InlineData("new Stopw|", "System.Diagnostics.Stopwatch")]
    [InlineData("List<Stopw|> list", "System.Diagnostics.Stopwatch")]
    [InlineData("void F(Stopw| watch) { }", "System.Diagnostics.Stopwatch")]
    [InlineData("class Mine : Stopw| { }", "System.Diagnostics.Stopwatch")]
    [InlineData("string.Join(\",\", Interloc|)", "System.Threading.Interlocked")]
    [InlineData("object o = null; if (o is INotifyPropertyCh|) { }", "System.ComponentModel.INotifyPropertyChanged")]
    [InlineData("new ConcurrentDic|", "System.Collections.Concurrent.ConcurrentDictionary")]
    [InlineData("var reader = new Utf8JsonRea|", "System.Text.Json.Utf8JsonReader")]
    [InlineData("Libr|", "YiTa.Notebooks.CSharp.Tests.Help.Library")]
    public async Task A_type_whose_namespace_is_not_imported_is_offered_by_its_full_name(string code, string expected)
    {
        await using var help = new HelpHarness(kernel: Options);
        await help.RunAsync("var first = 1;");
        Assert.Contains(expected, await help.TextsAsync(code));
    }

    [Theory]
    [InlineData("S|", "System.Diagnostics.Stopwatch")]
    [InlineData("topw|", "System.Diagnostics.Stopwatch")]
    [InlineData("using Stopw|", "System.Diagnostics.Stopwatch")]
    [InlineData("using System.Diagnostics;\nStopw|", "System.Diagnostics.Stopwatch")]
    [InlineData("Lis|", "System.Collections.Generic.List")]
    [InlineData("new Interloc|", "System.Threading.Interlocked")]
    [InlineData("new INotifyPropertyCh|", "System.ComponentModel.INotifyPropertyChanged")]
    [InlineData("new RNGCryptoServicePro|", "System.Security.Cryptography.RNGCryptoServiceProvider")]
    [InlineData("Outda|", "YiTa.Notebooks.CSharp.Tests.Help.Outdated")]
    [InlineData("CellGua|", "YiTa.Notebooks.CSharp.CellGuard")]
    [InlineData("Consol|", "Internal.Console")]
    [InlineData("SubmissionComp|", "YiTa.Notebooks.CSharp.Internal.Compilation.SubmissionCompiler")]
    public async Task One_that_is_imported_or_not_to_be_used_is_not(string code, string unwanted)
    {
        await using var help = new HelpHarness(kernel: Options);
        await help.RunAsync("var first = 1;");
        Assert.DoesNotContain(unwanted, await help.TextsAsync(code));
    }

    [Theory]
    [InlineData("Console.Stopw|")]
    [InlineData("System.Stopw|")]
    [InlineData("var stopw|")]
    [InlineData("class Stopw|")]
    [InlineData("\"Stopw|\"")]
    [InlineData("// Stopw|")]
    [InlineData("[Stopw|] void F() { }")]
    [InlineData("new Uri(\"a\") { Stopw| }")]
    [InlineData("\"a\" is { Stopw| }")]
    public async Task It_is_silent_where_no_type_can_stand(string code)
    {
        await using var help = new HelpHarness();
        Assert.Empty(await help.TextsAsync(code));
    }

    [Fact]
    public async Task An_item_tells_the_namespace()
    {
        await using var help = new HelpHarness();
        var item = Assert.Single((await help.CompleteAsync("Stopwatc|")).Items);
        Assert.Equal(new CompletionItem("System.Diagnostics.Stopwatch", CompletionKind.Class) { Display = "Stopwatch (System.Diagnostics)", Detail = "in System.Diagnostics" }, item);
        item = Assert.Single((await help.CompleteAsync("ConcurrentBa|")).Items);
        Assert.Equal("ConcurrentBag<> (System.Collections.Concurrent)", item.Display);
        Assert.Equal(
            [CompletionKind.Interface, CompletionKind.Struct, CompletionKind.Enum, CompletionKind.Delegate],
            [await KindAsync("INotifyPropertyChanged"), await KindAsync("CancellationToken"), await KindAsync("HttpStatusCode"), await KindAsync("ThreadStart")]);

        async Task<CompletionKind> KindAsync(string name) => (await help.CompleteAsync(name + "|")).Items.First(one => one.Text.EndsWith("." + name, StringComparison.Ordinal)).Kind;
    }

    [Theory]
    [InlineData("Co|")]
    [InlineData("St|")]
    [InlineData("new Li|")]
    [InlineData("re|")]
    public async Task Those_in_scope_come_first_whatever_fits_better_and_the_others_are_not_many(string code)
    {
        await using var help = new HelpHarness();
        await help.RunAsync("var firstCount = 1; var myString = 1; class MyList { } var someResult = 1;");
        var texts = await help.TextsAsync(code);
        var first = texts.TakeWhile(text => !text.Contains('.', StringComparison.Ordinal)).Count();
        Assert.InRange(first, 2, texts.Count - 1);
        Assert.All(texts.Skip(first), text => Assert.Contains('.', text));
        Assert.InRange(texts.Count - first, 10, 50);
    }

    [Fact]
    public async Task An_assembly_that_a_cell_refers_to_is_looked_through_too()
    {
        await using var help = new HelpHarness();
        Assert.DoesNotContain("YiTa.Notebooks.CSharp.Tests.Help.Library", await help.TextsAsync("Libr|"));
        await help.RunAsync($"#r \"{typeof(Library).Assembly.Location}\"");
        Assert.Contains("YiTa.Notebooks.CSharp.Tests.Help.Library", await help.TextsAsync("Libr|"));
        await help.RunAsync("1 + 1");
        Assert.Contains("YiTa.Notebooks.CSharp.Tests.Help.Library", await help.TextsAsync("Libr|"));
        await help.RunAsync("using YiTa.Notebooks.CSharp.Tests.Help;");
        Assert.DoesNotContain("YiTa.Notebooks.CSharp.Tests.Help.Library", await help.TextsAsync("Libr|"));
        Assert.Contains("Library", await help.TextsAsync("Libr|"));
    }

    [Fact]
    public async Task What_is_offered_compiles()
    {
        await using var help = new HelpHarness();
        foreach (var typed in new[] { "Stopw", "Regex", "HttpCl", "JsonDocum", "Cultur", "Zip", "Sock", "Xml" })
        {
            var texts = (await help.TextsAsync($"typeof({typed}|)")).Where(text => text.Contains('.', StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(texts);
            foreach (var text in texts)
                Assert.DoesNotContain(await help.Session.CheckAsync($"typeof({text})"), one => one.Severity == DiagnosticSeverity.Error && one.Id != "CS0305");
        }
    }
}
