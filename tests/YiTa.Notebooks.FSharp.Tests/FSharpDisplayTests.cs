using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.FSharp.Tests;

public sealed class FSharpDisplayTests(FSharpBench shared) : IClassFixture<FSharpBench>
{
    private const string Types = "type Claim = { Id: string; Persons: int option }\ntype Shape = Rectangle of width: float * length: float | Circle of radius: float | Dot\n";

    [Theory]
    [InlineData("[ 1; 2; 3 ]", "[ 1, 2, 3 ]")]
    [InlineData("seq { 1 .. 100 }", "[ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, … and more ]")]
    [InlineData("[| 1 .. 21 |]", "[ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, … and 1 more ]")]
    [InlineData("(1, \"fred\", 2.5)", "(1, fred, 2.5)")]
    [InlineData("Some 12", "Some 12")]
    [InlineData("Some \"a\\\"b\"", "Some \"a\\\"b\"")]
    [InlineData("(None: int option)", "None")]
    [InlineData("ValueSome 3", "ValueSome 3")]
    [InlineData("(Ok 3: Result<int, string>)", "Ok 3")]
    [InlineData("Some (Some -1)", "Some (Some (-1))")]
    [InlineData("Some ([ 1.0; 2.5 ], [| 1.5m |], 'x', true, ())", "Some ([1.0; 2.5], [|1.5M|], 'x', true, ())")]
    [InlineData("Some {| Year = 1949 |}", "Some {| Year = 1949 |}")]
    [InlineData("Some [ 1 .. 21 ]", "Some [1; 2; 3; 4; 5; 6; 7; 8; 9; 10; 11; 12; 13; 14; 15; 16; 17; 18; 19; 20; …]")]
    [InlineData("Map [ \"a\", 1; \"b\", 2 ]", "key  value\na        1\nb        2")]
    [InlineData("let f (x: int) (g: int -> string) = [ x ]\nf", "int -> (int -> string) -> list<int>")]
    [InlineData("async { return 1 }", "Async<int>")]
    [InlineData("ref 3", "{ contents = 3 }")]
    [InlineData("<@ 1 + 1 @>", "Call (None, op_Addition, [Value (1), Value (1)])")]
    [InlineData("{| Year = 1949; Han = 1.5 |}", "{ Han = 1.5, Year = 1949 }")]
    [InlineData("\"text\"", "text")]
    public async Task A_value_of_F_sharp_is_shown_as_text(string code, string expected)
    {
        Assert.Equal(expected, await shared.TextAsync(code));
    }

    [Fact]
    public async Task Unions_and_records_are_shown_well()
    {
        await shared.RunAsync(Types);

        Assert.Equal("Rectangle (1.0, 2.5)", await shared.TextAsync("Rectangle(1.0, 2.5)"));
        Assert.Equal("Dot", await shared.TextAsync("Dot"));
        Assert.Equal("[ Circle 1.0, Dot ]", await shared.TextAsync("[ Circle 1.0; Dot ]"));
        Assert.Equal("Some (Circle 1.0, { Id = \"x\"; Persons = None })", await shared.TextAsync("Some (Circle 1.0, { Id = \"x\"; Persons = None })"));
        Assert.Equal("Claim { Id = x, Persons = Some 3 }", await shared.TextAsync("{ Id = \"x\"; Persons = Some 3 }"));
        Assert.Equal(
            "<table><thead><tr><th style=\"text-align: left\"><i>index</i></th><th style=\"text-align: left\">Id</th><th style=\"text-align: left\">Persons</th></tr></thead><tbody>"
            + "<tr><td style=\"text-align: left\">0</td><td style=\"text-align: left\">a</td><td style=\"text-align: left\">Some 5</td></tr>"
            + "<tr><td style=\"text-align: left\">1</td><td style=\"text-align: left\">&lt;b&gt;</td><td style=\"text-align: left\">Some 6</td></tr></tbody></table>",
            await shared.TextAsync("[ { Id = \"a\"; Persons = Some 5 }; { Id = \"<b>\"; Persons = Some 6 } ]", "text/html"));
        Assert.Equal("<div class=\"dni-plaintext\"><pre>Circle 1.0</pre></div>", await shared.TextAsync("Circle 1.0", "text/html"));
        Assert.Equal(
            "<table><thead><tr><th style=\"text-align: left\"><i>index</i></th><th style=\"text-align: left\">value</th></tr></thead><tbody>"
            + "<tr><td style=\"text-align: left\">0</td><td style=\"text-align: left\">Circle 1.0</td></tr><tr><td style=\"text-align: left\">1</td><td style=\"text-align: left\">Dot</td></tr></tbody></table>",
            await shared.TextAsync("[ Circle 1.0; Dot ]", "text/html"));
    }

    [Fact]
    public async Task A_union_says_what_its_author_wrote_for_it()
    {
        Assert.Equal("<a>", await shared.TextAsync("type Tag =\n    | Tag of string\n    override this.ToString() = match this with Tag text -> $\"<{text}>\"\nTag \"a\""));
    }

    [Theory]
    [InlineData("display \"hello\"", "text/plain", "hello")]
    [InlineData("[ 1 ] |> display", "text/plain", "[ 1 ]")]
    [InlineData("display([ 1 ], \"application/json\")", "application/json", null)]
    [InlineData("(5).Display() |> ignore", "text/plain", "5")]
    [InlineData("\"<i>x</i>\".DisplayAs \"text/html\" |> ignore", "text/html", "<i>x</i>")]
    [InlineData("HTML \"<b>x</b>\"", "text/html", "<b>x</b>")]
    [InlineData("Javascript \"alert(1)\"", "text/html", "<script type=\"text/javascript\">alert(1)</script>")]
    [InlineData("CSS \"h2 { color: red }\"", "text/html", "<style>h2 { color: red }</style>")]
    [InlineData("LaTeXString @\"\\alpha\"", "text/latex", "\\alpha")]
    public async Task What_notebooks_for_dotnet_interactive_call_is_there(string code, string mimeType, string? expected)
    {
        Assert.Equal(expected, await shared.TextAsync(code, mimeType));
    }

    [Fact]
    public async Task A_display_can_be_updated()
    {
        await shared.RunAsync("let out = display \"one\"");
        await shared.RunAsync("out.Update \"two\"");

        Assert.Equal("two", Assert.IsType<UpdateDisplayEvent>(Assert.Single(shared.Outputs)).Data.GetText("text/plain"));
    }

    [Fact]
    public async Task Output_to_the_console_is_captured()
    {
        await shared.RunAsync("printfn \"%A\" [ 1 ]\neprintfn \"error\"\nConsole.Write 3");

        Assert.Equal("[1]\n3", shared.Out.ReplaceLineEndings("\n"));
        Assert.Equal("error\n", shared.Err.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task HTML_can_be_written_as_F_sharp()
    {
        Assert.Equal(
            "<div><h4>1 &lt; 2</h4><p class=\"c\" id=\"i\"><b>Hello</b> <i>World</i></p><td colspan=\"2\" style=\"color: red; margin: 0\">&lt;x&gt;</td><input disabled=\"\" /></div>",
            await shared.TextAsync(
                """
                open Html
                div [] [
                    h4 [] [ str "1 < 2" ]
                    p [ _class "c"; _id "i" ] [ b [] [ str "Hello" ]; str " "; i [] [ str "World" ] ]
                    td [ _colSpan 2; _style [ "color: red"; "margin: 0" ] ] [ "<x>" ]
                    input [ _disabled true; _checked false ] []
                ]
                """,
                "text/html"));
    }

    [Fact]
    public async Task Formatters_can_be_registered_from_F_sharp()
    {
        await using var bench = new FSharpBench();
        await bench.RunAsync("type Person = { First: string }\nFormatter.Register<seq<Person>>(mimeType = \"text/plain\", formatter = fun people (context: FormatContext) ->\n    for person in people do context.Writer.Write(person.First + \" \")\n    true)");

        Assert.Equal("Mitch Hobie ", await bench.TextAsync("[ { First = \"Mitch\" }; { First = \"Hobie\" } ]"));

        await bench.RunAsync("Formatter.SetPreferredMimeTypesFor(typeof<obj>, \"text/plain\")\nFormatter.Register(fun (x: obj) (writer: TextWriter) -> fprintf writer \"%A\" x)");
        Assert.Equal("[1; 2; 3; 4]", await bench.TextAsync("[ 1 .. 4 ]"));
    }
}
