using YiTa.Notebooks.Jupyter.Internal.Content;
using YiTa.Notebooks.Jupyter.Internal.Server;

namespace YiTa.Notebooks.Jupyter.Tests.Server;

public class HistoryTests
{
    private readonly History _history = new();

    public HistoryTests()
    {
        foreach (var (line, code) in new[] { (1, "a"), (2, "b"), (3, "a"), (4, "a b") })
            _history.Add(line, code);
        _history.AddOutput(2, "two");
    }

    [Theory]
    [InlineData("""{"hist_access_type":"tail","n":2}""", """[[1,3,"a"],[1,4,"a b"]]""")]
    [InlineData("""{"hist_access_type":"tail"}""", """[[1,1,"a"],[1,2,"b"],[1,3,"a"],[1,4,"a b"]]""")]
    [InlineData("""{"hist_access_type":"range","session":1,"start":2,"stop":4}""", """[[1,2,"b"],[1,3,"a"]]""")]
    [InlineData("""{"hist_access_type":"range","session":0,"start":4}""", """[[1,4,"a b"]]""")]
    [InlineData("""{"hist_access_type":"range","session":7,"start":1}""", "[]")]
    [InlineData("""{"hist_access_type":"search","pattern":"a"}""", """[[1,1,"a"],[1,3,"a"]]""")]
    [InlineData("""{"hist_access_type":"search","pattern":"a*","n":1}""", """[[1,4,"a b"]]""")]
    [InlineData("""{"hist_access_type":"search","pattern":"?","unique":true}""", """[[1,2,"b"],[1,3,"a"]]""")]
    [InlineData("""{"hist_access_type":"tail","output":true,"n":3}""", """[[1,2,["b","two"]],[1,3,["a",null]],[1,4,["a b",null]]]""")]
    public void What_was_run_is_found(string request, string expected) =>
        Assert.Equal(expected, _history.Find(ContentJson.Read<HistoryRequest>(System.Text.Encoding.UTF8.GetBytes(request))).History.ToJsonString());
}
