using YiTa.Notebooks.Jupyter.Internal.Content;

namespace YiTa.Notebooks.Jupyter.Tests.Messages;

public class ContentTests
{
    [Fact]
    public void What_a_request_leaves_out_is_as_the_protocol_says()
    {
        var code = """{"code":"x"}"""u8.ToArray();
        Assert.Equal(new ExecuteRequest { Code = "x", Silent = false, StoreHistory = true, AllowStdin = false, StopOnError = true }, ContentJson.Read<ExecuteRequest>(code));
        Assert.Equal(new HistoryRequest { HistAccessType = "tail", Raw = true, Start = 1 }, ContentJson.Read<HistoryRequest>("{}"u8.ToArray()));
        Assert.Equal(new CompleteRequest { Code = "x" }, ContentJson.Read<CompleteRequest>(code));
        Assert.Equal(new InspectRequest { Code = "x" }, ContentJson.Read<InspectRequest>(code));
        Assert.Equal(new IsCompleteRequest { Code = "x" }, ContentJson.Read<IsCompleteRequest>(code));
    }

    [Fact]
    public void A_request_about_code_has_some() => Assert.Contains(
        "missing required properties including: 'code'",
        Assert.Throws<System.Text.Json.JsonException>(() => ContentJson.Read<ExecuteRequest>("{}"u8.ToArray())).Message,
        StringComparison.Ordinal);

    [Fact]
    public void What_the_protocol_does_not_know_is_ignored() =>
        Assert.Equal("x", ContentJson.Read<ExecuteRequest>("""{"code":"x","cellId":"c","deletedCells":[]}"""u8.ToArray()).Code);
}
