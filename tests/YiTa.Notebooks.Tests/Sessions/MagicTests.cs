using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Sessions;
using YiTa.Notebooks.Tests.Support;

namespace YiTa.Notebooks.Tests.Sessions;

public sealed class MagicTests : IAsyncDisposable
{
    private readonly TestSession _session = new();

    public MagicTests() => _ = _session.Session.GetKernel("csharp").SetValueAsync(KernelValue.Of("people", 60_000));

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    [Theory]
    [InlineData("#!share --from csharp people", "people")]
    [InlineData("#!share people --from csharp", "people")]
    [InlineData("#!share --from c# people --as refugees", "refugees")]
    [InlineData("#!share @csharp:people", "people")]
    [InlineData("#!share @csharp:people --as refugees", "refugees")]
    [InlineData("#!set --name refugees --value @csharp:people", "refugees")]
    [InlineData("#!set --value @csharp:people --name refugees --byref", "refugees")]
    public async Task Values_pass_between_kernels(string magic, string name)
    {
        var result = await _session.RunAsync("#!fsharp\n" + magic);
        Assert.True(result.Succeeded, result.Error?.Error.Message);
        Assert.True(_session.FSharp!.TryGetValue(name, out var value));
        Assert.Equal(60_000, value!.Value);
    }

    [Fact]
    public async Task Values_pass_by_reference_with_their_declared_type()
    {
        object list = new List<int> { 1 };
        await _session.CSharp!.SetValueAsync(new("list", typeof(IReadOnlyList<int>), list));
        await _session.RunAsync("#!share --from csharp list", "fsharp");
        Assert.True(_session.FSharp!.TryGetValue("list", out var value));
        Assert.Same(list, value!.Value);
        Assert.Equal(typeof(IReadOnlyList<int>), value.Type);
    }

    [Theory]
    [InlineData("#!set --name x --value words", "words")]
    [InlineData("#!set --name x --value \"one two\"", "one two")]
    [InlineData("#!set --name=x --value='one two'", "one two")]
    [InlineData("#!set --name x --value 12", "12")]
    [InlineData("#!set --name x --value it's", "it's")]
    public async Task A_literal_is_set_as_text(string magic, string expected)
    {
        Assert.True((await _session.RunAsync(magic)).Succeeded);
        Assert.True(_session.CSharp!.TryGetValue("x", out var value));
        Assert.Equal(expected, value!.Value);
    }

    [Theory]
    [InlineData("application/json", 60000d)]
    [InlineData("text/plain", "60000")]
    public async Task With_a_MIME_type_a_value_passes_in_that_form(string mimeType, object expected)
    {
        Assert.True((await _session.RunAsync($"#!share --from csharp people --mime-type {mimeType}", "fsharp")).Succeeded);
        Assert.True(_session.FSharp!.TryGetValue("people", out var value));
        Assert.Equal(expected, value!.Value);
    }

    [Theory]
    [InlineData("#!share --from csharp peopel", "The kernel 'csharp' has no value 'peopel'; did you mean 'people'?")]
    [InlineData("#!share --from csharp zzz", "The kernel 'csharp' has no value 'zzz'; it has people.")]
    [InlineData("#!share --from value zzz", "The kernel 'value' has no value 'zzz'; it holds none so far.")]
    [InlineData("#!share --from python x", "There is no kernel 'python'; there are csharp, fsharp, mermaid, html, javascript, markdown, value.")]
    [InlineData("#!share people", "Found no kernel to share 'people' from, expected #!share --from KERNEL NAME [--as OTHER] [--mime-type TYPE], or #!share @KERNEL:NAME [--as OTHER].")]
    [InlineData("#!share --from", "Found --from at the end of #!share, expected its value.")]
    [InlineData("#!share --from csharp people --to x", "Found --to after #!share, expected --from, --as, --mime-type or a name.")]
    [InlineData("#!set --name x", "Found no --value after #!set, expected #!set --name NAME --value VALUE [--byref] [--mime-type TYPE], where VALUE is text, @KERNEL:NAME, @input:PROMPT or @password:PROMPT.")]
    [InlineData("#!set --name \"a b\" --value x", "The value 'a b' and the kernel 'csharp' do not fit: found a blank in the name, expected a name of one word.")]
    [InlineData("#!set --name x --value \"open", "Found a \" that is not closed in #!set --name x --value \"open, expected it again before the end of the line.")]
    [InlineData("#!set --name x --value @input:\"Which year?\"", "@input asks for input (“Which year?”), but this run has nobody to answer it; put the value into the cell instead.")]
    [InlineData("#!set --name x --value @password:{\"prompt\":\"Token please\",\"saveAs\":\"t\"}", "@password asks for input (“Token please”), but this run has nobody to answer it; put the value into the cell instead.")]
    [InlineData("#!value --name x --from-value @input:year", "@input asks for input (“year”), but this run has nobody to answer it; put the value into the cell instead.")]
    [InlineData("#!tiem", "#!tiem is not a magic; did you mean #!time? #!lsmagic lists all of them.")]
    [InlineData("#!fsharb\nx", "#!fsharb is not a magic; did you mean #!fsharp? #!lsmagic lists all of them.")]
    [InlineData("#!xyzzyxyzzy", "#!xyzzyxyzzy is not a magic; #!lsmagic lists all of them.")]
    [InlineData("#!", "Found #! alone, expected the name of a magic after it; #!lsmagic lists them.")]
    [InlineData("#!pwsh\nls", "#!pwsh is not supported here; cells can be in csharp, fsharp, mermaid, html, javascript, markdown, value.")]
    [InlineData("#!connect mssql --kernel-name x", "#!connect is not supported here; cells can be in csharp, fsharp, mermaid, html, javascript, markdown, value.")]
    [InlineData("#!r nuget", "#!r is not a magic; write #r instead.")]
    [InlineData("#!value\ntext", "Found #!value without --name, expected #!value --name NAME and the text below it.")]
    [InlineData("#!value --name x --from-url https://example.org", "#!value --from-url https://example.org: addresses are not fetched here, so that a run does not depend on the network; save the text as a file and use --from-file.")]
    [InlineData("#!csharp --name x\n1", "Found --name after #!csharp, expected nothing.")]
    [InlineData("#!html\n#!set --name x --value 1", "The value 'x' and the kernel 'html' do not fit: cells in HTML are shown as they are and hold no values.")]
    [InlineData("#!time now", "Found now after #!time, expected nothing.")]
    public async Task What_is_wrong_with_a_magic_is_said_with_its_line(string source, string message)
    {
        var result = await _session.RunAsync("\n" + source);
        Assert.Equal(message, result.Error?.Error.Message);
        Assert.Equal(source.StartsWith("#!html", StringComparison.Ordinal) ? 3 : 2, result.Error!.Error.Line);
    }

    [Fact]
    public async Task A_value_cell_keeps_its_text_and_can_show_it()
    {
        await _session.RunAsync("#!value --name data --mime-type application/json\n{\"a\": 1}");
        Assert.Equal(1, (int?)Assert.IsType<DisplayEvent>(Assert.Single(_session.Outputs)).Data["application/json"]["a"]);
        await _session.RunAsync("#!share --from value data");
        Assert.True(_session.CSharp!.TryGetValue("data", out var value));
        Assert.Equal("{\"a\": 1}", value!.Value);
    }

    [Fact]
    public async Task A_value_comes_from_a_file()
    {
        var folder = Files.NewFolder();
        File.WriteAllText(Path.Combine(folder, "a.txt"), "伊犁");
        await using var session = new TestSession(new() { WorkingFolder = folder });
        await session.RunAsync("#!value --name v --from-file a.txt\n#!share --from value v\n");
        Assert.True((await session.RunAsync("#!share --from value v")).Succeeded);
        Assert.True(session.CSharp!.TryGetValue("v", out var value));
        Assert.Equal("伊犁", value!.Value);
        var missing = await session.RunAsync("#!value --name v --from-file b.txt");
        Assert.Equal($"#!value --from-file b.txt: there is no such file in {folder}.", missing.Error?.Error.Message);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Who_lists_names_and_whos_shows_values()
    {
        await _session.CSharp!.SetValueAsync(KernelValue.Of("place", "Ghulja"));
        await _session.RunAsync("#!who");
        Assert.Equal("people  place\n", _session.Out);
        await _session.RunAsync("#!whos");
        Assert.Equal(
            "index  Name    Type           Value\n    0  people  System.Int32   60000\n    1  place   System.String  Ghulja",
            Assert.IsType<DisplayEvent>(Assert.Single(_session.Outputs)).Data.GetText("text/plain"));
    }

    [Fact]
    public async Task Time_is_told_by_the_sessions_clock_when_the_cell_is_done()
    {
        await using var session = new TestSession(new() { Time = new FixedTime() });
        await session.RunAsync("#!time\nx");
        Assert.IsType<StreamEvent>(session.Outputs[0]);
        Assert.Equal("Wall time: 0.0 ms", Assert.IsType<DisplayEvent>(session.Outputs[1]).Data.GetText("text/plain"));
    }

    [Fact]
    public async Task Magics_are_listed_and_explain_themselves()
    {
        await _session.RunAsync("#!lsmagic");
        Assert.Equal(File.ReadAllText(Files.Data("lsmagic.txt")), _session.Out);
        await _session.RunAsync("#!who --help");
        Assert.Equal("#!who\nLists the names of the values that the cell's kernel holds.\n", _session.Out);
        await _session.RunAsync("#!share --help");
        Assert.EndsWith("\n- --mime-type: takes the value as text in this form, instead of the value itself\n", _session.Out, StringComparison.Ordinal);
        await using var named = new TestSession(new() { Name = "exodus.ipynb" });
        await named.RunAsync("#!about");
        Assert.EndsWith("\nNotebook: exodus.ipynb\n", named.Out, StringComparison.Ordinal);
        await _session.RunAsync("#!about");
        Assert.StartsWith("YiTa.Notebooks 0.1.0 on .NET ", _session.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_is_asked_for_where_somebody_answers()
    {
        var input = new Answers("1962", "secret");
        await using var session = new TestSession(new() { Input = input });
        await session.RunAsync("#!set --name year --value @input:\"Which year?\"\n#!set --name token --value @password:Token");
        Assert.Equal([("Which year?", false), ("Token", true)], input.Asked);
        Assert.Equal(["1962", "secret"], session.CSharp!.Values.Select(value => value.Value));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Whatever_stands_in_a_cell_it_ends_with_a_word_of_its_own(int seed)
    {
        string[] parts =
        [
            "#!", "#!set", "#!share", "#!value", "#!import", "#!time", "#!who", "#!csharp", "#!fsharp", "#!html", "#!js", "#!lsmagic", "--name", "--value",
            "--from", "--as", "--mime-type", "@csharp:people", "@:", "@input", "@password:{\"a", "\"", "'", "{", "}", "=", ":", "people", "\n", "\n", "\n", " ", " ", "\r", "\t", "伊", "\0", "application/json", "..",
        ];
        var random = new Random(seed);
        for (var round = 0; round < 1000; round++)
        {
            var source = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => parts[random.Next(parts.Length)]));
            var error = (await _session.RunAsync(source)).Error?.Error;
            Assert.True(error is null or { Name: "MagicError" or "UnknownKernel" }, $"{error?.Name}: {error?.Message} in {source}");
        }
    }

    private sealed class FixedTime : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }

    private sealed class Answers(params string[] answers) : IInputSource
    {
        public List<(string Prompt, bool Password)> Asked { get; } = [];

        public Task<string> ReadLineAsync(string prompt, bool password, CancellationToken cancellation)
        {
            Asked.Add((prompt, password));
            return Task.FromResult(answers[Asked.Count - 1]);
        }
    }
}
