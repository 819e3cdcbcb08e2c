using System.Text;
using Microsoft.Data.Sqlite;
using YiTa.Notebooks.Jupyter.Internal.Content;
using YiTa.Notebooks.Jupyter.Internal.Server;

namespace YiTa.Notebooks.Jupyter.Tests.Server;

public sealed class HistoryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yita-history-").FullName;
    private readonly List<string> _said = [];

    private string File => Path.Combine(_folder, "deep", "history.sqlite");

    [Theory]
    [InlineData("""{"hist_access_type":"tail","n":2}""", """[[1,3,"a"],[1,4,"a b"]]""")]
    [InlineData("""{"hist_access_type":"tail"}""", """[[1,1,"a"],[1,2,"b"],[1,3,"a"],[1,4,"a b"]]""")]
    [InlineData("""{"hist_access_type":"range","session":1,"start":2,"stop":4}""", """[[1,2,"b"],[1,3,"a"]]""")]
    [InlineData("""{"hist_access_type":"range","session":0,"start":4}""", """[[1,4,"a b"]]""")]
    [InlineData("""{"hist_access_type":"range","session":0,"start":-2,"stop":-1}""", """[[1,3,"a"]]""")]
    [InlineData("""{"hist_access_type":"range","session":7,"start":1}""", "[]")]
    [InlineData("""{"hist_access_type":"search","pattern":"a"}""", """[[1,1,"a"],[1,3,"a"]]""")]
    [InlineData("""{"hist_access_type":"search","pattern":"a*","n":1}""", """[[1,4,"a b"]]""")]
    [InlineData("""{"hist_access_type":"search","pattern":"?","unique":true}""", """[[1,2,"b"],[1,3,"a"]]""")]
    [InlineData("""{"hist_access_type":"search","pattern":"[b-z]"}""", """[[1,2,"b"]]""")]
    [InlineData("""{"hist_access_type":"search","pattern":"A"}""", "[]")]
    [InlineData("""{"hist_access_type":"tail","output":true,"n":3}""", """[[1,2,["b","two"]],[1,3,["a",null]],[1,4,["a b",null]]]""")]
    public async Task What_was_run_is_found(string request, string expected)
    {
        using var history = new History(null, _said.Add);
        Fill(history);
        Assert.Equal(expected, await FindAsync(history, request));
        Assert.Empty(_said);
    }

    [Theory]
    [InlineData("""{"hist_access_type":"tail","n":5,"raw":false}""", """[[1,4,"a b"],[2,1,"a"],[2,2,"b"],[2,3,"a"],[2,4,"a b"]]""")]
    [InlineData("""{"hist_access_type":"range","session":-1,"start":3}""", """[[1,3,"a"],[1,4,"a b"]]""")]
    [InlineData("""{"hist_access_type":"range","session":1,"stop":2,"output":true}""", """[[1,1,["a",null]]]""")]
    [InlineData("""{"hist_access_type":"range","session":0,"stop":2}""", """[[2,1,"a"]]""")]
    [InlineData("""{"hist_access_type":"search","pattern":"a*","unique":true}""", """[[2,3,"a"],[2,4,"a b"]]""")]
    [InlineData("""{"hist_access_type":"search","pattern":"b"}""", """[[1,2,"b"],[2,2,"b"]]""")]
    public async Task Earlier_sessions_are_found(string request, string expected)
    {
        using (var first = new History(File, _said.Add))
            Fill(first);
        using var history = new History(File, _said.Add);
        Fill(history);
        Assert.Equal(expected, await FindAsync(history, request));
        Assert.Empty(_said);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    [Fact]
    public async Task A_pattern_that_SQLite_does_not_take_finds_nothing_and_harms_nothing()
    {
        using var history = new History(File, _said.Add);
        Fill(history);
        Assert.Empty((await history.FindAsync(new() { HistAccessType = "search", Pattern = new string('*', 60_000) })).History);
        Assert.Equal("""[[1,4,"a b"]]""", await FindAsync(history, """{"n":1}"""));
        Assert.Empty(_said);
    }

    [Fact]
    public async Task Several_kernels_write_at_once()
    {
        var kernels = Enumerable.Range(0, 6).Select(_ => new History(File, _said.Add)).ToList();
        await Task.WhenAll(kernels.Select(kernel => Task.Run(async () =>
        {
            for (var line = 1; line <= 20; line++)
            {
                kernel.Add(line, "x");
                await FindAsync(kernel, """{"hist_access_type":"tail","n":1}""");
            }
        })));
        using var reader = new History(File, _said.Add);
        var found = (await reader.FindAsync(new() { N = null })).History;
        Assert.Equal(120, found.Count);
        Assert.Equal(Enumerable.Range(1, 6).SelectMany(session => Enumerable.Range(1, 20).Select(line => (session, line))), found.Select(entry => ((int)(long)entry![0]!, (int)(long)entry[1]!)));
        Assert.Empty(_said);
        kernels.ForEach(kernel => kernel.Dispose());
    }

    [Fact]
    public async Task A_file_that_is_no_history_is_left_alone_and_told_of_once()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await System.IO.File.WriteAllTextAsync(File, new string('x', 5000));
        using (var history = new History(File, _said.Add))
        {
            Fill(history);
            Assert.Equal("""[[1,4,"a b"]]""", await FindAsync(history, """{"n":1}"""));
            history.Add(5, "c");
            Assert.Equal("""[[1,4,"a b"],[1,5,"c"]]""", await FindAsync(history, """{"n":2}"""));
        }

        Assert.Equal([$"The history of earlier sessions in '{File}' cannot be used: SQLite Error 26: 'file is not a database'. This session is remembered in memory alone."], _said);
        Assert.Equal(new string('x', 5000), await System.IO.File.ReadAllTextAsync(File));
    }

    [Fact]
    public async Task A_file_that_another_program_holds_is_done_without()
    {
        using (var first = new History(File, _said.Add))
            Fill(first);
        using var holder = new SqliteConnection($"Data Source={File};Pooling=False");
        holder.Open();
        using var held = holder.BeginTransaction(System.Data.IsolationLevel.Serializable);
        using var history = new History(File, _said.Add);
        history.Add(1, "mine");
        Assert.Equal("""[[1,1,"mine"]]""", await FindAsync(history, """{"n":5}"""));
        Assert.Equal([$"The history of earlier sessions in '{File}' cannot be used: SQLite Error 5: 'database is locked'. This session is remembered in memory alone."], _said);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_done_without()
    {
        await System.IO.File.WriteAllTextAsync(Path.Combine(_folder, "deep"), "");
        using var history = new History(File, _said.Add);
        Fill(history);
        Assert.Equal("""[[1,4,"a b"]]""", await FindAsync(history, """{"n":1}"""));
        Assert.Single(_said);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Fill(History history)
    {
        foreach (var (line, code) in new[] { (1, "a"), (2, "b"), (3, "a"), (4, "a b") })
            history.Add(line, code);
        history.AddOutput(2, "two");
    }

    private static async Task<string> FindAsync(History history, string request) =>
        (await history.FindAsync(ContentJson.Read<HistoryRequest>(Encoding.UTF8.GetBytes(request)))).History.ToJsonString();
}
