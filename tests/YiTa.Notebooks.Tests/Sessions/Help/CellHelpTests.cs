using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Sessions;
using YiTa.Notebooks.Tests.Support;

namespace YiTa.Notebooks.Tests.Sessions.Help;

public sealed class CellHelpTests : IAsyncDisposable
{
    private readonly TestSession _session = new();

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    [Theory]
    [InlineData("#!|", "#!csharp, #!share, #!time, #!lsmagic", "#!c#, #!js")]
    [InlineData("#!f|", "#!fsharp, #!f#", "#!csharp")]
    [InlineData("#!ti|me\ncode", "#!time", "#!csharp")]
    [InlineData("code\n#!w|", "#!who, #!whos", "#!time")]
    [InlineData("code\r\n#!w|\r\nmore", "#!who, #!whos", "#!time")]
    [InlineData("#|", "#!csharp, #!time, #r \"nuget: ", "")]
    [InlineData("#!html\n#|", "#!csharp", "#r \"nuget: ")]
    [InlineData("#!share |", "--from, --as, --mime-type, @fsharp:people", "--name, @csharp:own")]
    [InlineData("#!share --|", "--from, --as", "@fsharp:people")]
    [InlineData("#!share --from |", "fsharp, value", "csharp, --as")]
    [InlineData("#!share --from fs|", "fsharp", "value")]
    [InlineData("#!share --from=fs|", "fsharp", "value")]
    [InlineData("#!share --from fsharp |", "people, --as", "own, --from")]
    [InlineData("#!share peo| --from fsharp", "people", "own")]
    [InlineData("#!share --from fsharp people --|", "--as, --mime-type", "--from")]
    [InlineData("#!share @f|", "@fsharp:people", "@csharp:own")]
    [InlineData("#!fsharp\n#!share --from |", "csharp", "fsharp")]
    [InlineData("#!fsharp\n#!share @|", "@csharp:own", "@fsharp:people")]
    [InlineData("#!set --name x --value |", "@fsharp:people, @input:, @password:", "")]
    [InlineData("#!set --name x --value @i|", "@input:", "@fsharp:people")]
    [InlineData("#!set --name |", "", "people")]
    [InlineData("#!set --mime-type text/p|", "text/plain", "text/html")]
    [InlineData("#!value |", "--name, --from-file", "--from")]
    [InlineData("#!time |", "", "--name")]
    [InlineData("#!nothing |", "", "--name")]
    public async Task Magics_are_completed(string marked, string some, string none)
    {
        await _session.Session.GetKernel("csharp").SetValueAsync(KernelValue.Of("own", 1));
        await _session.Session.GetKernel("fsharp").SetValueAsync(KernelValue.Of("people", 60_000));
        var texts = await TextsAsync(marked);
        foreach (var text in some.Split(", ", StringSplitOptions.RemoveEmptyEntries))
            Assert.Contains(text, texts);
        foreach (var text in none.Split(", ", StringSplitOptions.RemoveEmptyEntries))
            Assert.DoesNotContain(text, texts);
    }

    [Theory]
    [InlineData("#!share --from fs| people", 15, 17)]
    [InlineData("x\n#!ti|me", 2, 8)]
    [InlineData("#!share --from=fs|", 15, 17)]
    [InlineData("#!set --value \"@f|sharp:people\"", 15, 30)]
    public async Task The_span_is_one_of_the_cell(string marked, int start, int end)
    {
        var (code, offset) = Place(marked);
        var list = await _session.Session.CompleteAsync(code, offset);
        Assert.Equal((start, end), (list.Start, list.End));
    }

    [Fact]
    public async Task A_magic_does_not_start_the_kernel_that_it_speaks_of()
    {
        await TextsAsync("#!share --from fsharp |");
        await TextsAsync("#!share @|");
        Assert.Empty(_session.Started);
    }

    [Fact]
    public async Task Files_and_packages_are_completed()
    {
        var folder = Directory.CreateTempSubdirectory("yita-help-");
        try
        {
            foreach (var name in new[] { "one.ipynb", "two.csx", "three.txt", "four.dll", "sub/five.dib", ".hidden.csx" })
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.FullName, name))!);
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), "");
            }

            await using var session = new TestSession(new SessionOptions { WorkingFolder = folder.FullName });
            Assert.Equal(["one.ipynb", "two.csx", "sub/"], await TextsAsync("#!import |", session));
            Assert.Equal(["sub/five.dib"], await TextsAsync("#!import sub/f|", session));
            Assert.Equal(["one.ipynb", "three.txt", "two.csx", "four.dll", "sub/"], (await TextsAsync("#!value --from-file |", session)).OrderBy(text => text is "four.dll" or "sub/").ThenBy(text => text == "sub/"));
            Assert.Equal(["two.csx", "sub/"], await TextsAsync("#load \"|", session));
            Assert.Equal(["nuget: ", "four.dll", "sub/"], await TextsAsync("#r \"|", session));
            Assert.Equal(["four.dll"], await TextsAsync("var x = 1;\n#r \"fo|\"", session));
            Assert.Empty(await TextsAsync("#!import nowhere/|", session));
            Assert.Empty(await TextsAsync("#!import \0|", session));
            Assert.Contains("xunit", await TextsAsync("#r \"nuget: xun|\"", session));
            Assert.NotEmpty(await TextsAsync("#r \"nuget: xunit, |\"", session));
            Assert.Empty(await TextsAsync("#r \"nuget: ../.., |\"", session));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("#!sha|re x", "#!share --from KERNEL NAME [--as OTHER] [--mime-type TYPE], or #!share @KERNEL:NAME [--as OTHER]\nTakes a value over from another kernel, by reference unless a MIME type is given.\n\n- --from: the kernel that holds the value\n- --as: the name that the value gets here; its own where this is left out\n- --mime-type: takes the value as text in this form, instead of the value itself")]
    [InlineData("#!c#|", "#!csharp\nRuns C#.")]
    [InlineData("#!value |--name x", "#!value [--name …] [--from-file …] [--from-url …] [--from-value …] [--mime-type …]\nKeeps the cell's text, or that of a file, under the name given with --name.\n\n- --name: the name that the value gets\n- --from-file: takes the text from a file\n- --from-url: takes the text from an address\n- --from-value: takes the text from a value: @KERNEL:NAME, @input:PROMPT or @password:PROMPT\n- --mime-type: shows the text at once, as this type")]
    [InlineData("#!nothing|", null)]
    public async Task Hover_tells_what_a_magic_does(string marked, string? expected)
    {
        var (code, offset) = Place(marked);
        Assert.Equal(expected, (await _session.Session.InspectAsync(code, offset))?.Text);
    }

    [Theory]
    [InlineData("#!time\n#!share --from fsharp x\n#!who --help", "")]
    [InlineData("\n#!tiem", "2:1-2:7 #!tiem is not a magic; did you mean #!time? #!lsmagic lists all of them.")]
    [InlineData("#!share --to x", "1:1-1:15 Found --to after #!share, expected --from, --as, --mime-type or a name.")]
    [InlineData("#!set --name \"x", "1:1-1:16 Found a \" that is not closed in #!set --name \"x, expected it again before the end of the line.")]
    [InlineData("#!\n#!zzzz", "1:1-1:3 Found #! alone, expected the name of a magic after it; #!lsmagic lists them.; 2:1-2:7 #!zzzz is not a magic; #!lsmagic lists all of them.")]
    public async Task Magics_are_checked(string code, string expected)
    {
        var found = await _session.Session.CheckAsync(code);
        Assert.Equal(expected, string.Join("; ", found.Select(one => $"{one.Line}:{one.Column}-{one.EndLine}:{one.EndColumn} {one.Message}")));
    }

    [Theory]
    [InlineData("", CompletenessState.Complete)]
    [InlineData("x", CompletenessState.Unknown)]
    [InlineData("#!time", CompletenessState.Complete)]
    [InlineData("#!fsharp", CompletenessState.Incomplete)]
    [InlineData("#!fsharp\n", CompletenessState.Incomplete)]
    [InlineData("#!fsharp\n\n", CompletenessState.Complete)]
    [InlineData("#!value --name x --from-file y", CompletenessState.Complete)]
    public void A_magic_line_is_complete_unless_it_waits_for_code(string code, CompletenessState expected) =>
        Assert.Equal(expected, _session.Session.IsComplete(code).State);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_kernel_is_asked_with_its_own_code_and_answers_in_terms_of_the_cell(int seed)
    {
        string[] lines = ["#!ask", "#!time", "#!", "#!share --from \"", "words", "", "  #!not", "é\ud83d\ude00", "#r \"nuget: x\"", "#!value --name \"a b\"", "\t"];
        string[] breaks = ["\n", "\r\n", "\r"];
        var random = new Random(seed);
        var asked = new AskedKernel();
        await using var session = new NotebookSession(new() { DefaultLanguage = "ask", Kernels = [new(asked.Info, _ => asked)] });
        for (var i = 0; i < 500; i++)
        {
            var code = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => lines[random.Next(lines.Length)] + breaks[random.Next(3)])) + lines[random.Next(lines.Length)];
            var offset = random.Next(code.Length + 1);
            if (offset > 0 && code[..offset].EndsWith('\r') && code[offset..].StartsWith('\n'))
                offset--;
            asked.Code = null;
            var list = await session.CompleteAsync(code, offset);
            Assert.InRange(list.Start, 0, offset);
            Assert.InRange(list.End, offset, code.Length);
            if (asked.Code is { } part)
            {
                // What the kernel was shown stands in the cell around the place.
                Assert.Equal(part, code.Substring(list.Start, part.Length));
                Assert.DoesNotContain(part.Split('\n', '\r'), line => line.StartsWith("#!", StringComparison.Ordinal));
            }

            await session.InspectAsync(code, offset);
            await session.GetSignaturesAsync(code, offset);
            await session.CheckAsync(code);
            session.IsComplete(code);
        }

        Assert.True(asked.Times > 100);
    }

    [Fact]
    public async Task A_kernel_that_fails_or_cannot_help_gives_no_answer()
    {
        var asked = new AskedKernel { Fails = true };
        await using var session = new NotebookSession(new() { DefaultLanguage = "ask", Kernels = [new(asked.Info, _ => asked)] });
        Assert.Equal((2, 2, 0), await session.CompleteAsync("code", 2) is var list ? (list.Start, list.End, list.Items.Count) : default);
        Assert.Empty((await session.CompleteAsync("#!nothing\ncode", 12, "unknown")).Items);
        Assert.Null(await session.InspectAsync("#!html\n<p>", 8));
    }

    [Fact]
    public async Task Waiting_can_be_given_up()
    {
        var asked = new AskedKernel { Waits = true };
        await using var session = new NotebookSession(new() { DefaultLanguage = "ask", Kernels = [new(asked.Info, _ => asked)] });
        using var source = new CancellationTokenSource(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.CompleteAsync("code", 2, null, source.Token));
    }

    private static (string Code, int Offset) Place(string marked)
    {
        var at = marked.IndexOf('|', StringComparison.Ordinal);
        return (marked.Remove(at, 1), at);
    }

    private async Task<IReadOnlyList<string>> TextsAsync(string marked, TestSession? session = null)
    {
        var (code, offset) = Place(marked);
        return [.. (await (session ?? _session).Session.CompleteAsync(code, offset)).Items.Select(item => item.Text)];
    }

    /// <summary>Answers with the whole of the code that it was shown.</summary>
    private sealed class AskedKernel : IKernel, ICompletionSource
    {
        public KernelInfo Info { get; } = new("ask", "Ask", "Ask");

        public IReadOnlyList<KernelValue> Values => [];

        public string? Code { get; set; }

        public int Times { get; private set; }

        public bool Fails { get; init; }

        public bool Waits { get; init; }

        public async Task<CompletionList> CompleteAsync(string code, int offset, CancellationToken cancellation)
        {
            if (Fails)
                throw new InvalidOperationException("A defect.");
            if (Waits)
                await Task.Delay(Timeout.Infinite, CancellationToken.None);
            Assert.InRange(offset, 0, code.Length);
            (Code, Times) = (code, Times + 1);
            return new(0, code.Length, []);
        }

        public Task<KernelResult> ExecuteAsync(string code, KernelContext context, CancellationToken cancellation) => Task.FromResult(KernelResult.Done);

        public bool TryGetValue(string name, out KernelValue? value)
        {
            value = null;
            return false;
        }

        public Task SetValueAsync(KernelValue value) => Task.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
