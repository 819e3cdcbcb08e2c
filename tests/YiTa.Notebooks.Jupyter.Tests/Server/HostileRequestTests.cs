using static YiTa.Notebooks.Jupyter.Tests.Zmtp.TestData;

namespace YiTa.Notebooks.Jupyter.Tests.Server;

/// <summary>Signed requests that no well-behaved client sends, and what runs without end.</summary>
public class HostileRequestTests
{
    private static readonly TimeSpan ForAnInterrupt = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_null_for_code_is_refused()
    {
        await using var client = await FakeClient.StartAsync();
        foreach (var type in new[] { "execute_request", "complete_request", "inspect_request", "is_complete_request" })
        {
            var id = await client.SendAsync(client.Shell, type, """{"code":null}""");
            var (_, parent, content) = await client.ReceiveAsync(client.Shell).WaitAsync(Patience);
            Assert.Equal((id, "error", "BadRequest"), (parent, (string?)content["status"], (string?)content["ename"]));
            Assert.StartsWith($"The content of {type} does not fit the protocol: ", (string?)content["evalue"], StringComparison.Ordinal);
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
        await client.SendAsync(client.Control, "interrupt_request");
        for (var (type, parent, content) = await client.HearAsync();
             type != "status" || parent != stuck || (string?)content["execution_state"] != "idle";
             (type, parent, content) = await client.HearAsync().WaitAsync(ForAnInterrupt))
        {
        }

        var next = await client.SendAsync(client.Shell, "comm_open", """{"comm_id":"d","target_name":"nosuch","data":{}}""");
        Assert.Contains("""comm_close {"comm_id":"d","data":{}}""", await client.HearAllAsync(next).WaitAsync(Patience));
    }
}
