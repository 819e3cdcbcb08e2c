using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.CSharp.Tests.Help;

public class InspectionTests
{
    private const string Before = """"
        var numbers = new List<int> { 1, 2, 3 };
        var total = 42; var word = "a\nb"; var unknown = new object();
        /// <summary>Doubles a number.</summary>
        /// <param name="number">The number.</param>
        int Twice(int number) { for (;;) break; return 2 * number; }
        void Many(int first, params string[] words) { }
        /// <summary>Somebody.</summary>
        record Person(string Name);
        class Plain; enum Colour { Red } struct Size { public int Width; }
        """";

    [Theory]
    [InlineData("tot|al", "int total\n\nValue: 42")]
    [InlineData("total|", "int total\n\nValue: 42")]
    [InlineData("|total", "int total\n\nValue: 42")]
    [InlineData("wo|rd", "string word\n\nValue: \"a\\nb\"")]
    [InlineData("unk|nown", "object unknown")]
    [InlineData("num|bers", "List<int> numbers\n\nValue: 3 elements")]
    [InlineData("Tw|ice(3)", "int Twice(int number)\n\nDoubles a number.\n\nParameters\n\n- number: The number.")]
    [InlineData("Twice(|", "int Twice(int number)\n\nDoubles a number.\n\nParameters\n\n- number: The number.")]
    [InlineData("new Per|son(\"a\")", "Person.Person(string Name)\n\nSomebody.")]
    [InlineData("Pla|in p;", "class Plain")]
    [InlineData("Col|our c;", "enum Colour")]
    [InlineData("Si|ze s;", "struct Size")]
    [InlineData("var t = numbers.Where(n => n| > 1);", "int n")]
    [InlineData("in|t z;", "int\nin System\n\nRepresents a 32-bit signed integer.")]
    [InlineData("System.Te|xt.Encoding", "namespace System.Text")]
    [InlineData("Math.M|ax(1, 2)", "static int Math.Max(int val1, int val2)\n(+ 12 overloads)\n\nReturns the larger of two 32-bit signed integers.\n\n"
        + "Parameters\n\n- val1: The first of two 32-bit signed integers to compare.\n- val2: The second of two 32-bit signed integers to compare.\n\n"
        + "Returns: Parameter val1 or val2, whichever is larger.")]
    [InlineData("numbers.Cou|nt", "int List<int>.Count { get; }\n\nGets the number of elements contained in the List.\n\nReturns: The number of elements contained in the List.")]
    public async Task It_tells_what_stands_there(string code, string expected)
    {
        await using var help = new HelpHarness();
        await help.RunAsync(Before);
        Assert.Equal(expected, (await help.InspectAsync(code))?.Text);
    }

    [Theory]
    [InlineData("// tot|al")]
    [InlineData("\"tot|al\"")]
    [InlineData("1 +| 2")]
    [InlineData("|")]
    [InlineData("missing|")]
    public async Task It_tells_nothing_where_there_is_nothing_to_tell(string code)
    {
        await using var help = new HelpHarness();
        await help.RunAsync(Before);
        Assert.Null(await help.InspectAsync(code));
    }

    [Fact]
    public async Task Markdown_and_the_span_come_with_it()
    {
        await using var help = new HelpHarness();
        await help.RunAsync(Before);
        var found = await help.InspectAsync("1 + Twi|ce(3)");
        Assert.Equal((4, 9), (found!.Start, found.End));
        Assert.Equal("```csharp\nint Twice(int number)\n```\n\nDoubles a number.\n\n**Parameters**\n\n- `number`: The number.", found.Markdown);
    }

    [Fact]
    public async Task More_detail_lists_the_overloads_and_the_remarks()
    {
        await using var help = new HelpHarness();
        var found = await help.InspectAsync("\"a\".PadL|eft(1)", detail: 1);
        Assert.StartsWith("string string.PadLeft(int totalWidth)\nstring string.PadLeft(int totalWidth, char paddingChar)\n", found!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_inherited_documentation_is_found()
    {
        await using var help = new HelpHarness();
        var found = await help.InspectAsync("Microsoft.DotNet.Interactive.Kernel.CSS|");
        Assert.NotNull(found);
        var kernel = await help.InspectAsync("YiTa.Notebooks.CSharp.CSharpKernel k = null; k.Exec|uteAsync(null, null, default);");
        Assert.Contains("Runs code. What it displays goes through context", kernel!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Twice(|", 0, 0, 1)]
    [InlineData("\"a\".PadLeft(3, |", 1, 1, 2)]
    [InlineData("\"a\".PadLeft(|)", 0, 0, 2)]
    [InlineData("\"a\".PadLeft(paddingChar: 'x', totalWidth: |)", 1, 0, 2)]
    [InlineData("Many(1, \"a\", \"b\", |", 0, 1, 1)]
    [InlineData("new Person(|", 0, 0, 1)]
    [InlineData("Person p = new(|", 0, 0, 1)]
    [InlineData("numbers[0|]", 0, 0, 1)]
    [InlineData("Twice(Math.Max(1, |", 0, 1, 13)]
    public async Task It_tells_how_to_call(string code, int active, int parameter, int count)
    {
        await using var help = new HelpHarness();
        await help.RunAsync(Before);
        var found = await help.SignaturesAsync(code);
        Assert.Equal((active, parameter, count), (found!.ActiveSignature, found.ActiveParameter, found.Signatures.Count));
    }

    [Fact]
    public async Task A_signature_has_its_documentation()
    {
        await using var help = new HelpHarness();
        await help.RunAsync(Before);
        var signature = Assert.Single((await help.SignaturesAsync("Twice(|"))!.Signatures);
        Assert.Equal("int Twice(int number)", signature.Label);
        Assert.Equal("Doubles a number.", signature.Documentation);
        Assert.Equal([new ParameterInfo("int number", "The number.")], signature.Parameters);
        Assert.Null(await help.SignaturesAsync("Twice(1)|"));
    }

    [Theory]
    [InlineData("Library.Find(\"|\")", "a-one, b-two, b-three")]
    [InlineData("Library.Find(\"b|", "b-two, b-three")]
    [InlineData("Library.Find(\"thr|\")", "b-three")]
    [InlineData("Library.Find(\"fir|\")", "a-one")]
    [InlineData("Library.Find(key: \"b-th|ree\")", "b-three")]
    [InlineData("Library.Find(@\"b|\", true)", "b-two, b-three")]
    [InlineData("Library.Many(\"a-one\", \"b-t|\")", "b-two, b-three")]
    [InlineData("Library.Many([\"a-one\", \"b-t|\"])", "b-two, b-three")]
    [InlineData("new Library.Query<int>().With(\"a|\")", "a-one")]
    [InlineData("Library.Other(\"|\")", "")]
    [InlineData("Library.Find($\"b|\")", "")]
    public async Task Texts_that_a_library_expects_are_completed(string code, string expected)
    {
        await using var help = Knowing();
        Assert.Equal(expected.Split(", ", StringSplitOptions.RemoveEmptyEntries), await help.TextsAsync("using YiTa.Notebooks.CSharp.Tests.Help;\n" + code));
    }

    [Fact]
    public async Task Such_a_text_is_told_of_on_hover_and_replaced_between_its_quotes()
    {
        await using var help = Knowing();
        var list = await help.CompleteAsync("YiTa.Notebooks.CSharp.Tests.Help.Library.Find(\"b|-t\")");
        Assert.Equal((47, 50), (list.Start, list.End));
        Assert.Equal("the second", list.Items[0].Detail);
        var found = await help.InspectAsync("YiTa.Notebooks.CSharp.Tests.Help.Library.Find(\"b-t|wo\")");
        Assert.Equal(("b-two\n\n2 persons, say the sources", 46, 53), (found!.Text, found.Start, found.End));
    }

    private static HelpHarness Knowing()
    {
        ArgumentValue[] values =
        [
            new("a-one", "the first"), new("b-two", "the second") { Details = "**b-two**\n\n2 persons, say [the sources](https://example.org)" }, new("b-three", "the third"),
        ];
        return new(
            new SessionOptions
            {
                ArgumentValues =
                [
                    new(typeof(Library).FullName!, nameof(Library.Find), "key", () => values),
                    new(typeof(Library).FullName!, nameof(Library.Many), "keys", () => values),
                    new(typeof(Library.Query<>).FullName!, nameof(Library.Query<>.With), "key", () => values),
                ],
            },
            new CSharpKernelOptions { References = [typeof(Library).Assembly] });
    }
}
