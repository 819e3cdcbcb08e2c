using static YiTa.Notebooks.Jupyter.Tests.Zmtp.TestData;

namespace YiTa.Notebooks.Jupyter.Tests.Server;

/// <summary>Signed requests that no well-behaved client sends, and what runs without end.</summary>
public class HostileRequestTests
{
    private static readonly TimeSpan ForAnInterrupt = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("""{"code":null}""")]
    [InlineData("{}")]
    public async Task A_request_without_code_is_refused_and_the_next_one_served(string request)
    {
        await using var client = await FakeClient.StartAsync();
        foreach (var type in new[] { "execute_request", "complete_request", "inspect_request", "is_complete_request" })
        {
            var id = await client.SendAsync(client.Shell, type, request);
            var (_, parent, content) = await client.ReceiveAsync(client.Shell).WaitAsync(Patience);
            Assert.Equal((id, "error", "BadRequest"), (parent, (string?)content["status"], (string?)content["ename"]));
            Assert.StartsWith($"The content of {type} does not fit the protocol: ", (string?)content["evalue"], StringComparison.Ordinal);
        }

        await client.ExecuteAsync("say a");
        var (_, _, after) = await client.ReceiveAsync(client.Shell).WaitAsync(Patience);
        Assert.Equal(("ok", 1), ((string?)after["status"], (int)after["execution_count"]!));
    }

    [Fact]
    public async Task An_interrupt_whose_header_is_none_is_dropped_and_stops_nothing()
    {
        await using var client = await FakeClient.StartAsync();
        var cell = await client.ExecuteAsync("wait");
        await client.SendAsync(client.Shell, "kernel_info_request");
        Assert.Equal("kernel_info_reply", (await client.ReceiveAsync(client.Shell).WaitAsync(Patience)).Type);
        string[] headers = ["[]", "\"interrupt_request\"", "5", "null", "{", """{"msg_type":"interrupt_request"}""", """{"msg_id":1,"msg_type":"interrupt_request"}"""];
        foreach (var header in headers)
            await client.SendRawAsync(client.Control, header);

        // Once this is answered, those before it are dealt with.
        await client.SendAsync(client.Control, "kernel_info_request");
        Assert.Equal("kernel_info_reply", (await client.ReceiveAsync(client.Control).WaitAsync(Patience)).Type);
        Assert.Equal(
            Enumerable.Repeat("control: A message has a header that is not a JSON object with msg_id and msg_type. It was dropped.", headers.Length),
            client.Complaints);
        Assert.True(await client.Shell.IsSilentAsync());
        await client.SendAsync(client.Control, "interrupt_request");
        var (_, parent, content) = await client.ReceiveAsync(client.Shell).WaitAsync(Patience);
        Assert.Equal((cell, "Interrupted"), (parent, (string?)content["ename"]));
    }

    [Theory]
    [InlineData("\"session\":\"c\"")]
    [InlineData("\"session\":\"c\",\"date\":\"yesterday\"")]
    [InlineData("\"session\":\"c\",\"date\":\"9999-99-99T00:00:00Z\"")]
    [InlineData("\"session\":\"c\",\"date\":null")]
    [InlineData("\"session\":\"c\",\"date\":5")]
    [InlineData("\"session\":\"c\",\"date\":{}")]
    [InlineData("\"session\":[\"c\"],\"date\":\"2026-01-01T00:00:09Z\"")]
    [InlineData("\"date\":\"2026-01-01T00:00:09Z\"")]
    public async Task An_interrupt_that_tells_not_when_it_was_sent_stops_the_cell_that_runs_and_no_later_one(string members)
    {
        await using var client = await FakeClient.StartAsync();
        await InterruptAsync();
        await client.ExecuteAsync("say a");
        Assert.Equal("ok", (string?)(await client.ReceiveAsync(client.Shell).WaitAsync(Patience)).Content["status"]);

        var cell = await client.ExecuteAsync("wait");
        await client.SendAsync(client.Shell, "kernel_info_request");
        Assert.Equal("kernel_info_reply", (await client.ReceiveAsync(client.Shell).WaitAsync(Patience)).Type);
        await InterruptAsync();
        var (_, parent, content) = await client.ReceiveAsync(client.Shell).WaitAsync(Patience);
        Assert.Equal((cell, "Interrupted"), (parent, (string?)content["ename"]));

        await client.ExecuteAsync("say b");
        Assert.Equal("ok", (string?)(await client.ReceiveAsync(client.Shell).WaitAsync(Patience)).Content["status"]);
        Assert.Empty(client.Complaints);

        async Task InterruptAsync()
        {
            await client.SendRawAsync(client.Control, $$"""{"msg_id":"{{client.NextId()}}","msg_type":"interrupt_request",{{members}}}""");
            var (type, _, reply) = await client.ReceiveAsync(client.Control).WaitAsync(Patience);
            Assert.Equal(("interrupt_reply", "ok"), (type, (string?)reply["status"]));
        }
    }

    [Fact]
    public async Task A_null_for_an_expression_is_an_error_of_that_expression()
    {
        await using var client = await FakeClient.StartAsync();
        await client.ExecuteAsync("say a", ""","user_expressions":{"a":null,"b":"give 1"}""");
        var (_, _, content) = await client.ReceiveAsync(client.Shell).WaitAsync(Patience);
        Assert.Equal("ok", (string?)content["status"]);
        Assert.Equal("The expression is null.", (string?)content["user_expressions"]!["a"]!["evalue"]);
        Assert.Equal("ok", (string?)content["user_expressions"]!["b"]!["status"]);
    }

    [Fact]
    public async Task Half_of_a_character_as_a_session_ends_nothing()
    {
        await using var client = await FakeClient.StartAsync();
        await client.SendAsync(client.Control, "interrupt_request", session: "\\ud800");
        Assert.Equal("interrupt_reply", (await client.ReceiveAsync(client.Control).WaitAsync(Patience)).Type);
        await client.SendAsync(client.Shell, "execute_request", """{"code":"say a"}""", session: "\\ud800");
        Assert.Equal("ok", (string?)(await client.ReceiveAsync(client.Shell).WaitAsync(Patience)).Content["status"]);
    }

    [Fact]
    public async Task A_comm_without_an_id_is_dropped_and_those_behind_it_are_served()
    {
        await using var client = await FakeClient.StartAsync();
        await client.SendAsync(client.Shell, "comm_open", """{"comm_id":null,"target_name":"nosuch","data":{}}""");
        var id = await client.SendAsync(client.Shell, "comm_open", """{"comm_id":"c","target_name":"nosuch","data":{}}""");
        Assert.Equal(["busy", """comm_close {"comm_id":"c","data":{}}""", "idle"], await client.HearAllAsync(id).WaitAsync(Patience));
        Assert.StartsWith("shell: the content of comm_open does not fit the protocol: ", Assert.Single(client.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deep_data_of_a_comm_arrives()
    {
        await using var client = await FakeClient.StartAsync();
        await client.HearAllAsync(await client.ExecuteAsync("register echo"));
        await client.HearAllAsync(await client.SendAsync(client.Shell, "comm_open", """{"comm_id":"c","target_name":"echo","data":1}"""));
        var deep = new string('[', 200) + new string(']', 200);
        var id = await client.SendAsync(client.Shell, "comm_msg", $$"""{"comm_id":"c","data":{{deep}}}""");
        var (type, _, _) = await client.HearAsync().WaitAsync(Patience);
        Assert.Equal("status", type);
        (type, var parent, var content) = await client.HearAsync().WaitAsync(Patience);
        Assert.Equal(("comm_msg", id, $$"""{"comm_id":"c","data":{{deep}}}"""), (type, parent, content.ToJsonString(new() { MaxDepth = 512 })));
    }

    [Fact]
    public async Task An_interrupt_stops_what_handles_a_comm_and_the_worker_lives()
    {
        await using var client = await FakeClient.StartAsync();
        var worker = client.Worker;
        await client.HearAllAsync(await client.ExecuteAsync("register long\nregister echo"));
        var stuck = await client.SendAsync(client.Shell, "comm_open", """{"comm_id":"c","target_name":"long","data":1}""");
        Assert.Equal("busy", (string?)(await client.HearAsync().WaitAsync(Patience)).Content["execution_state"]);
        var next = await client.SendAsync(client.Shell, "comm_open", """{"comm_id":"d","target_name":"echo","data":2}""");
        var interrupt = await client.SendAsync(client.Control, "interrupt_request");
        Assert.Equal("interrupt_reply", (await client.ReceiveAsync(client.Control).WaitAsync(Patience)).Type);
        Assert.Equal(["busy", "idle"], await client.HearAllAsync(interrupt).WaitAsync(Patience));
        Assert.Equal(
            ["""stream {"name":"stderr","text":"The target 'long' could not open a comm: it was interrupted.\n"}""", """comm_close {"comm_id":"c","data":{}}""", "idle"],
            await client.HearAllAsync(stuck).WaitAsync(Patience));
        Assert.Equal(["busy", """stream {"name":"stdout","text":"opened with 2"}""", "idle"], await client.HearAllAsync(next).WaitAsync(Patience));
        Assert.Same(worker, client.Worker);
    }

    [Fact]
    public async Task An_interrupt_ends_what_handles_a_comm_without_end()
    {
        await using var client = await FakeClient.StartAsync();
        await client.HearAllAsync(await client.ExecuteAsync("register endless"));
        var stuck = await client.SendAsync(client.Shell, "comm_open", """{"comm_id":"c","target_name":"endless","data":1}""");
        Assert.Equal("busy", (string?)(await client.HearAsync().WaitAsync(Patience)).Content["execution_state"]);
        Assert.Equal("begun", (string?)(await client.HearAsync().WaitAsync(Patience)).Content["text"]);
        await client.SendAsync(client.Control, "interrupt_request");
        for (var (type, parent, content) = await client.HearAsync().WaitAsync(ForAnInterrupt);
             type != "status" || parent != stuck || (string?)content["execution_state"] != "idle";
             (type, parent, content) = await client.HearAsync().WaitAsync(ForAnInterrupt))
        {
        }

        var next = await client.SendAsync(client.Shell, "comm_open", """{"comm_id":"d","target_name":"nosuch","data":{}}""");
        Assert.Contains("""comm_close {"comm_id":"d","data":{}}""", await client.HearAllAsync(next).WaitAsync(Patience));
    }
}
