using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.FSharp.Tests.Help;

/// <summary>One session for all tests of the class; what cells bind is bound once.</summary>
public sealed class FSharpHelpTests(FSharpHelpTests.Fixture fixture) : IClassFixture<FSharpHelpTests.Fixture>
{
    private NotebookSession Session => fixture.Bench.Session;

    [Theory]
    [InlineData("numbers.|", "Length, Head, IsEmpty", "numbers, let")]
    [InlineData("List.ma|", "map, mapi, max", "filter, numbers")]
    [InlineData("num|", "numbers", "people")]
    [InlineData("people |> List.map (fun p -> p.|)", "Name, Age", "Length")]
    [InlineData("people.Head.|", "Name, Age", "Length")]
    [InlineData("let x = people.Head.N|\nlet y = 1", "Name", "Age")]
    [InlineData("System.IO.File.Read|", "ReadAllText, ReadAllLines", "Delete")]
    [InlineData("open System.Te|", "Text", "IO")]
    [InlineData("let local = 1\nloc|", "local", "numbers")]
    [InlineData("mat|", "match", "numbers")]
    [InlineData("\"abc\".Len|", "Length", "Trim")]
    [InlineData("let f (text: string) =\n    text.|", "Length, Trim", "numbers")]
    public async Task It_offers_what_fits_and_nothing_else(string marked, string some, string none)
    {
        var (code, offset) = Place(marked);
        var texts = (await Session.CompleteAsync(code, offset)).Items.Select(item => item.Text).ToList();
        Assert.Equal(texts.Distinct(), texts);
        foreach (var text in some.Split(", ", StringSplitOptions.RemoveEmptyEntries))
            Assert.Contains(text, texts);
        foreach (var text in none.Split(", ", StringSplitOptions.RemoveEmptyEntries))
            Assert.DoesNotContain(text, texts);
    }

    [Theory]
    [InlineData("// num|")]
    [InlineData("(* num| *)")]
    [InlineData("\"num|\"")]
    [InlineData("12|")]
    [InlineData("1.|")]
    public async Task It_is_silent_where_no_name_can_stand(string marked)
    {
        var (code, offset) = Place(marked);
        Assert.Empty((await Session.CompleteAsync(code, offset)).Items);
    }

    [Theory]
    [InlineData("List.ma|p", "val map: mapping: ('T -> 'U) -> list: 'T list -> 'U list")]
    [InlineData("num|bers", "val numbers: int list")]
    [InlineData("to|tal", "val total: int\n\nValue: 42")]
    [InlineData("Person|", "type Person =\n  {\n    Name: string\n    Age: int\n  }\n\nSomebody.")]
    [InlineData("twice| 2", "val twice: x: int -> int\n\nDoubles a number.")]
    [InlineData("Math.M|ax(1, 2)", "Math.Max(val1: int, val2: int) : int")]
    [InlineData("Math.Max(1, |", "Math.Max(val1: int, val2: int) : int")]
    [InlineData("twice |", "val twice: x: int -> int\n\nDoubles a number.")]
    [InlineData("if true then twice  |", "val twice: x: int -> int\n\nDoubles a number.")]
    [InlineData("numbers |> List.map |", "val map: mapping: ('T -> 'U) -> list: 'T list -> 'U list")]
    [InlineData("let x = (List.map (twice) |)", "val map: mapping: ('T -> 'U) -> list: 'T list -> 'U list")]
    public async Task Hover_tells_what_stands_there(string marked, string expected)
    {
        var (code, offset) = Place(marked);
        var found = await Session.InspectAsync(code, offset);
        Assert.Contains(expected, found?.Text ?? "nothing", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("String.Is|NullOrEmpty(\"a\")", "Indicates whether the specified string is")]
    [InlineData("List.ma|p", "Builds a new collection whose elements are the results of applying the given function")]
    public async Task Documentation_of_the_framework_and_of_FSharp_is_shown(string marked, string expected)
    {
        var (code, offset) = Place(marked);
        Assert.Contains(expected, (await Session.InspectAsync(code, offset))!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_tells_how_to_call()
    {
        var (code, offset) = Place("Math.Round(1.5, |");
        var help = await Session.GetSignaturesAsync(code, offset);
        Assert.Equal(1, help!.ActiveParameter);
        Assert.Contains(help.Signatures, signature => signature.Label == "Round(value: float, digits: int) : float");
        Assert.True(help.Signatures[help.ActiveSignature].Parameters.Count >= 2);
    }

    [Theory]
    [InlineData("numbers |> List.sum", "")]
    [InlineData("let x = nothing", "FS0039 1:9-1:16 The value or constructor 'nothing' is not defined.")]
    [InlineData("#!time\nlet x: int = \"a\"", "FS0001 2:14-2:17 This expression was expected to have type")]
    [InlineData("#r \"nuget: Some.Package\"\nopen Some", "")]
    public async Task Findings_have_places(string code, string expected)
    {
        var found = await Session.CheckAsync(code);
        Assert.StartsWith(expected, string.Join("; ", found.Select(one => $"{one.Id} {one.Line}:{one.Column}-{one.EndLine}:{one.EndColumn} {one.Message}")), StringComparison.Ordinal);
        Assert.Equal(expected.Length == 0, found.Count == 0);
    }

    [Theory]
    [InlineData("Library.Find(\"|\")", "a-one, b-two")]
    [InlineData("Library.Find(\"b|\")", "b-two")]
    [InlineData("Library.Find(\"b|", "b-two")]
    [InlineData("let x = Library.Find(\"b|\nlet y = 1", "b-two")]
    [InlineData("Library.Find \"b|\"", "b-two")]
    [InlineData("Library.Second(1, \"b|\")", "b-two")]
    [InlineData("Library.Second(1, \"|", "a-one, b-two")]
    [InlineData("Library.Query<int>().With(\"a|\")", "a-one")]
    [InlineData("Library.Other(\"|\")", "")]
    public async Task Texts_that_a_library_expects_are_completed(string marked, string expected)
    {
        var (code, offset) = Place(marked);
        Assert.Equal(expected.Split(", ", StringSplitOptions.RemoveEmptyEntries), (await Session.CompleteAsync(code, offset)).Items.Select(item => item.Text));
    }

    [Fact]
    public async Task Such_a_text_is_told_of_on_hover()
    {
        var (code, offset) = Place("Library.Find(\"b-t|wo\")");
        var found = await Session.InspectAsync(code, offset);
        Assert.Equal(("b-two\nthe second", 13, 20), (found!.Text, found.Start, found.End));
    }

    [Fact]
    public async Task A_cell_that_runs_does_not_keep_help_waiting_and_help_changes_nothing()
    {
        await using var bench = new FSharpBench();
        await bench.RunAsync("let early = \"a\"\nlet gate = new System.Threading.ManualResetEventSlim()");
        var running = bench.RunAsync("gate.Wait()");
        var (code, offset) = Place("let later = 1\nearly.Len|");
        Assert.Equal("Length", (await bench.Session.CompleteAsync(code, offset)).Items[0].Text);
        Assert.False(running.IsCompleted);
        Assert.True(bench.Kernel.TryGetValue("gate", out var gate));
        ((ManualResetEventSlim)gate!.Value!).Set();
        await running;
        Assert.Equal(["early", "gate"], bench.Kernel.Values.Select(value => value.Name));
    }

    [Fact]
    public async Task Cells_and_help_do_not_disturb_each_other()
    {
        await using var bench = new FSharpBench();
        await bench.RunAsync("let mutable count = 0");
        using var over = new CancellationTokenSource();
        var helping = Task.Run(async () =>
        {
            var answers = 0;
            for (; !over.IsCancellationRequested; answers++)
            {
                Assert.NotEmpty((await bench.Session.CompleteAsync("System.Text.", 12)).Items);
                await bench.Session.CheckAsync("type Other = { A: int }\nlet x = count + ");
            }

            return answers;
        });
        for (var i = 0; i < 20; i++)
            Assert.Equal($"{i + 1}", await bench.TextAsync($"type T{i} = {{ A{i}: int }}\ncount <- count + 1\ncount"));
        await over.CancelAsync();
        Assert.True(await helping > 0);
    }

    [Fact]
    public async Task Before_the_compiler_has_started_help_answers_at_once()
    {
        await using var bench = new FSharpBench();
        var list = await bench.Session.CompleteAsync("mat", 3);
        Assert.Contains("match", list.Items.Select(item => item.Text));
    }

    [Theory]
    [InlineData("let x = 1", CompletenessState.Complete, "")]
    [InlineData("1 + 1", CompletenessState.Complete, "")]
    [InlineData("", CompletenessState.Complete, "")]
    [InlineData("let f x =", CompletenessState.Incomplete, "    ")]
    [InlineData("let f x =\n    x + 1", CompletenessState.Incomplete, "    ")]
    [InlineData("let f x =\n    x + 1\n\n", CompletenessState.Complete, "")]
    [InlineData("let f x =\n    x + 1;;", CompletenessState.Complete, "")]
    [InlineData("match x with", CompletenessState.Incomplete, "    ")]
    [InlineData("match x with\n| 1 -> 2", CompletenessState.Incomplete, "")]
    [InlineData("[ 1; 2", CompletenessState.Incomplete, "")]
    [InlineData("printfn \"a", CompletenessState.Incomplete, "")]
    [InlineData("let s = \"\"\"a\nb\"\"\"", CompletenessState.Complete, "")]
    [InlineData("(* open", CompletenessState.Incomplete, "")]
    [InlineData("// words", CompletenessState.Complete, "")]
    [InlineData("let x' = 'a'", CompletenessState.Complete, "")]
    [InlineData("let f (x: 'a) = x", CompletenessState.Complete, "")]
    [InlineData("[<Struct>]", CompletenessState.Incomplete, "")]
    [InlineData("1)", CompletenessState.Invalid, "")]
    [InlineData("numbers |>", CompletenessState.Incomplete, "    ")]
    public async Task It_knows_what_is_complete(string code, CompletenessState state, string indent)
    {
        await using var bench = new FSharpBench();
        Assert.Equal(new Completeness(state, indent), bench.Session.IsComplete(code));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Help_never_throws_and_stays_inside_the_code(int seed)
    {
        const string Letters = "abzAZ09_ .,;:()[]{}|<>=+-*/\\\"'`$@#\n\r\t\0é中\ud83d";
        string[] codes =
        [
            "let f (x: 'a list) = x |> List.map (fun y -> y.ToString()) (* c *)\nmatch f [ 1 ] with\n| [] -> \"none\"\n| head :: _ -> $\"{head.Length}\"",
            "type T = { A: int; B: string option }\nlet t = { A = 1; B = None }\nt.B.Value.Len // end\nLibrary.Find(\"b-two\", [| 'x'; '\\n' |])",
            "#r \"nuget: A\"\nopen System\nlet rec fact n = if n < 2 then 1 else n * fact (n - 1)\nfor i in 1 .. 3 do printfn \"%d\" (fact i);;\nseq { yield 1 }",
        ];
        var kernel = (FSharpKernel)fixture.Bench.Kernel;
        var random = new Random(seed);
        for (var i = 0; i < 20; i++)
        {
            var code = codes[random.Next(codes.Length)];
            for (var count = random.Next(6); count > 0; count--)
            {
                var at = random.Next(code.Length + 1);
                code = random.Next(3) switch
                {
                    0 => code.Remove(at, random.Next(Math.Min(12, code.Length - at + 1))),
                    1 => code.Insert(at, Letters[random.Next(Letters.Length)].ToString()),
                    _ => code[..at],
                };
            }

            var offset = random.Next(code.Length + 1);
            try
            {
                var list = await kernel.CompleteAsync(code, offset, CancellationToken.None);
                Assert.InRange(list.Start, 0, offset);
                Assert.InRange(list.End, offset, code.Length);
                if (await kernel.InspectAsync(code, offset, i % 2, CancellationToken.None) is { } found)
                    Assert.True(found.Start >= 0 && found.End <= code.Length && found.Text.Length > 0);
                if (await kernel.GetSignaturesAsync(code, offset, CancellationToken.None) is { } help)
                    Assert.InRange(help.ActiveSignature, 0, help.Signatures.Count - 1);
                foreach (var finding in await kernel.CheckAsync(code, CancellationToken.None))
                    Assert.InRange(finding.Start, 0, code.Length);
                _ = kernel.IsComplete(code);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}, round {i}, offset {offset}, code:\n{code}", exception);
            }
        }
    }

    private static (string Code, int Offset) Place(string marked)
    {
        // F# is full of bars: the place is the one that stands alone.
        for (var at = marked.IndexOf('|', StringComparison.Ordinal); at >= 0; at = marked.IndexOf('|', at + 1))
        {
            if (at + 1 >= marked.Length || marked[at + 1] != '>')
                return (marked.Remove(at, 1), at);
        }

        throw new ArgumentException("There is no place.", nameof(marked));
    }

    public sealed class Fixture : IAsyncLifetime
    {
        public FSharpBench Bench { get; } = new(
            new FSharpKernelOptions { References = [typeof(Library).Assembly] },
            session => session with
            {
                ArgumentValues =
                [
                    new(typeof(Library).FullName!, nameof(Library.Find), "key", Values),
                    new(typeof(Library).FullName!, nameof(Library.Second), "key", Values),
                    new(typeof(Library.Query<>).FullName!, nameof(Library.Query<>.With), "key", Values),
                ],
            });

        public async Task InitializeAsync()
        {
            var result = await Bench.RunAsync("""
                open YiTa.Notebooks.FSharp.Tests.Help
                let numbers = [ 1; 2 ]
                let total = 42
                /// Somebody.
                type Person = { Name: string; Age: int }
                let people = [ { Name = "a"; Age = 1 } ]
                /// Doubles a number.
                let twice x = 2 * x
                """);
            Assert.Null(result.Error?.Error.Message);
        }

        public Task DisposeAsync() => Bench.DisposeAsync().AsTask();

        private static IReadOnlyList<ArgumentValue> Values() => [new("a-one", "the first"), new("b-two", "the second")];
    }
}
