using YiTa.Notebooks.Jupyter.Internal.Content;

namespace YiTa.Notebooks.Jupyter.Tests.Messages;

public class ContentTests
{
    [Fact]
    public void What_a_request_leaves_out_is_as_the_protocol_says()
    {
        Assert.Equal(new ExecuteRequest { Code = "", Silent = false, StoreHistory = true, AllowStdin = false, StopOnError = true }, ContentJson.Read<ExecuteRequest>("{}"u8.ToArray()));
        Assert.Equal(new HistoryRequest { HistAccessType = "tail", Raw = true, Start = 1 }, ContentJson.Read<HistoryRequest>("{}"u8.ToArray()));
        Assert.Equal(new CompleteRequest { Code = "" }, ContentJson.Read<CompleteRequest>("{}"u8.ToArray()));
        Assert.Equal(new InspectRequest { Code = "" }, ContentJson.Read<InspectRequest>("{}"u8.ToArray()));
        Assert.Equal(new IsCompleteRequest { Code = "" }, ContentJson.Read<IsCompleteRequest>("{}"u8.ToArray()));
    }

    [Fact]
    public void What_the_protocol_does_not_know_is_ignored() =>
        Assert.Equal("x", ContentJson.Read<ExecuteRequest>("""{"code":"x","cellId":"c","deletedCells":[]}"""u8.ToArray()).Code);
}
