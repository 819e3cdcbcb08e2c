using System.Net;
using System.Text.Json.Nodes;
using YiTa.Notebooks.Jupyter.Tests.Zmtp;
using static YiTa.Notebooks.Jupyter.Tests.Zmtp.TestData;

namespace YiTa.Notebooks.Jupyter.Tests.Server;

public class KernelServerTests
{
    [Fact]
    public async Task Kernel_info_is_answered_between_busy_and_idle()
    {
        await using var client = await FakeClient.StartAsync();
        foreach (var peer in new[] { client.Shell, client.Control })
        {
            var id = await client.SendAsync(peer, "kernel_info_request");
            var (type, parent, content) = await client.ReceiveAsync(peer);
            Assert.Equal(("kernel_info_reply", id), (type, parent));
            Assert.Equal(
                """{"status":"ok","protocol_version":"5.4","implementation":"yita","implementation_version":"1.2.3","language_info":{"name":"C#","version":"14.0","mimetype":"text/x-csharp","file_extension":".cs","pygments_lexer":"csharp","codemirror_mode":"text/x-csharp"},"banner":"Hello","debugger":false,"help_links":[{"text":"Text","url":"https://example.org"}],"supported_features":[]}""",
                content.ToJsonString(Relaxed));
            Assert.Equal(["busy", "idle"], await client.HearAllAsync(id));
        }
    }

    [Fact]
    public async Task What_a_cell_shows_comes_in_order_and_text_is_put_together()
    {
        await using var client = await FakeClient.StartAsync();
        var id = await client.ExecuteAsync("say a\nsay b\ncomplain c\nshow d\nupdate e\nclear\nsay f\ngive g");
        Assert.Equal(
            [
                "busy",
                """execute_input {"code":"say a\nsay b\ncomplain c\nshow d\nupdate e\nclear\nsay f\ngive g","execution_count":1}""",
                """stream {"name":"stdout","text":"ab"}""",
                """stream {"name":"stderr","text":"c"}""",
                """display_data {"data":{"text/plain":"d"},"metadata":{},"transient":{"display_id":"id"}}""",
                """update_display_data {"data":{"text/plain":"e"},"metadata":{},"transient":{"display_id":"id"}}""",
                """clear_output {"wait":true}""",
                """stream {"name":"stdout","text":"f"}""",
                """execute_result {"data":{"text/plain":"g"},"metadata":{},"transient":{},"execution_count":1}""",
                "idle",
            ],
            (await client.HearAllAsync(id)).Select(message => message.Replace("\"text/html\":\"<div class=\\\"dni-plaintext\\\"><pre>g</pre></div>\",", "", StringComparison.Ordinal)));
        var (type, parent, content) = await client.ReceiveAsync(client.Shell);
        Assert.Equal(("execute_reply", id, """{"status":"ok","execution_count":1,"user_expressions":{},"payload":[]}"""), (type, parent, content.ToJsonString()));
    }

    [Fact]
    public async Task A_failing_cell_shows_one_error_and_gives_up_those_that_wait()
    {
        await using var client = await FakeClient.StartAsync();
        var ids = new[] { await client.ExecuteAsync("wait"), await client.ExecuteAsync("say never"), await client.ExecuteAsync("say never") };
        // Once this is answered, the kernel has read what was sent before it.
        await client.SendAsync(client.Shell, "kernel_info_request");
        Assert.Equal("kernel_info_reply", (await client.ReceiveAsync(client.Shell)).Type);
        await client.SendAsync(client.Control, "interrupt_request");
        Assert.Equal("interrupt_reply", (await client.ReceiveAsync(client.Control)).Type);
        foreach (var (id, status) in ids.Zip(["error", "aborted", "aborted"]))
        {
            var (_, parent, content) = await client.ReceiveAsync(client.Shell);
            Assert.Equal((id, status), (parent, (string?)content["status"]));
            // A number would be shown and saved as if the cell had run.
            if (status == "aborted")
                Assert.Equal("""{"status":"aborted"}""", content.ToJsonString());
        }

        var next = await client.ExecuteAsync("fail because");
        Assert.Equal(next, (await client.ReceiveAsync(client.Shell)).Parent);
        var heard = new List<string>();
        while (heard is not [.., "idle"])
        {
            var (type, parent, content) = await client.HearAsync();
            if (parent == next)
                heard.Add(type == "status" ? (string)content["execution_state"]! : type == "execute_input" ? type : $"{type} {content.ToJsonString()}");
        }

        Assert.Equal(["busy", "execute_input", """error {"ename":"Failure","evalue":"because","traceback":["Failure: because"]}""", "idle"], heard);
    }

    [Fact]
    public async Task An_interrupt_stops_a_cell_that_has_not_begun_and_gives_up_those_behind_it()
    {
        // The first cell waits a moment for somebody who hears.
        await using var client = await FakeClient.StartAsync(hears: false);
        var ids = new[] { await client.ExecuteAsync("wait"), await client.ExecuteAsync("say never"), await client.ExecuteAsync("say never") };
        await client.SendAsync(client.Shell, "kernel_info_request");
        Assert.Equal("kernel_info_reply", (await client.ReceiveAsync(client.Shell)).Type);
        await client.SendAsync(client.Control, "interrupt_request");
        Assert.Equal("interrupt_reply", (await client.ReceiveAsync(client.Control)).Type);
        foreach (var (id, status) in ids.Zip(["error", "aborted", "aborted"]))
        {
            var (_, parent, content) = await client.ReceiveAsync(client.Shell).WaitAsync(Patience);
            Assert.Equal((id, status), (parent, (string?)content["status"]));
            if (status == "error")
                Assert.Equal(("Interrupted", "The cell was interrupted."), ((string?)content["ename"], (string?)content["evalue"]));
        }

        await client.ExecuteAsync("say after");
        Assert.Equal("ok", (string?)(await client.ReceiveAsync(client.Shell)).Content["status"]);
    }

    [Fact]
    public async Task An_interrupt_hits_cells_that_it_overtook()
    {
        await using var client = await FakeClient.StartAsync();
        await client.SendAsync(client.Control, "interrupt_request", sent: "2026-01-01T00:00:01Z");
        Assert.Equal("interrupt_reply", (await client.ReceiveAsync(client.Control)).Type);
        foreach (var (date, status) in new[] { ("00:00:00.1", "error"), ("00:00:00.2", "aborted"), ("00:00:01.1", "ok"), ("00:00:00.3", "aborted") })
        {
            await client.SendAsync(client.Shell, "execute_request", """{"code":"say a"}""", $"2026-01-01T{date}Z");
            Assert.Equal(status, (string?)(await client.ReceiveAsync(client.Shell)).Content["status"]);
        }
    }

    [Fact]
    public async Task An_interrupt_spares_a_cell_that_overtook_it()
    {
        await using var client = await FakeClient.StartAsync();
        var id = await client.SendAsync(client.Shell, "execute_request", """{"code":"wait"}""", "2026-01-01T00:00:01Z");
        await client.HearAsync();
        await client.SendAsync(client.Control, "interrupt_request", sent: "2026-01-01T00:00:00Z");
        Assert.Equal("interrupt_reply", (await client.ReceiveAsync(client.Control)).Type);
        Assert.True(await client.Shell.IsSilentAsync());
        await client.SendAsync(client.Control, "interrupt_request", sent: "2026-01-01T00:00:02Z");
        var (_, parent, content) = await client.ReceiveAsync(client.Shell);
        Assert.Equal((id, "Interrupted"), (parent, (string?)content["ename"]));
    }

    [Fact]
    public async Task An_interrupt_while_nothing_runs_does_nothing()
    {
        await using var client = await FakeClient.StartAsync();
        await client.SendAsync(client.Control, "interrupt_request");
        Assert.Equal("interrupt_reply", (await client.ReceiveAsync(client.Control)).Type);
        await client.ExecuteAsync("say after");
        Assert.Equal("ok", (string?)(await client.ReceiveAsync(client.Shell)).Content["status"]);
    }

    [Fact]
    public async Task Cells_that_wait_are_announced_to_be_compiled_ahead()
    {
        await using var client = await FakeClient.StartAsync();
        await client.HearAllAsync(await client.ExecuteAsync("say a"));
        Assert.Equal("execute_reply", (await client.ReceiveAsync(client.Shell)).Type);
        await client.ExecuteAsync("wait", ""","stop_on_error":false""");
        await client.ExecuteAsync("say b", ""","store_history":false""");
        await client.ExecuteAsync("#!csharp\nannounced");
        // Once this is answered, the kernel has read what was sent before it.
        await client.SendAsync(client.Shell, "kernel_info_request");
        Assert.Equal("kernel_info_reply", (await client.ReceiveAsync(client.Shell)).Type);
        await client.SendAsync(client.Control, "interrupt_request");
        var texts = new List<string>();
        while (texts.Count < 2)
        {
            if (await client.HearAsync() is { Type: "stream" } message)
                texts.Add((string)message.Content["text"]!);
        }

        Assert.Equal(["b", "cell [2] after cell [2], line 1: say b; cell [3] after cell [2], line 2: announced"], texts);
    }

    [Theory]
    [InlineData("#!", "Found #! alone, expected the name of a magic after it; #!lsmagic lists them.")]
    [InlineData("#!set --name \"x", "Found a \" that is not closed in #!set --name \"x, expected it again before the end of the line.")]
    public async Task A_magic_that_cannot_be_read_ends_nothing_while_its_cell_waits(string code, string message)
    {
        await using var client = await FakeClient.StartAsync();
        await client.HearAllAsync(await client.ExecuteAsync("say a"));
        Assert.Equal("execute_reply", (await client.ReceiveAsync(client.Shell)).Type);
        await client.ExecuteAsync("wait", ""","stop_on_error":false""");
        await client.ExecuteAsync(code);
        await client.SendAsync(client.Shell, "kernel_info_request");
        Assert.Equal("kernel_info_reply", (await client.ReceiveAsync(client.Shell)).Type);
        await client.SendAsync(client.Control, "interrupt_request");

        Assert.Equal("Interrupted", (string?)(await client.ReceiveAsync(client.Shell)).Content["ename"]);
        Assert.Equal(message, (string?)(await client.ReceiveAsync(client.Shell)).Content["evalue"]);
    }

    [Fact]
    public async Task A_silent_cell_shows_and_counts_nothing()
    {
        await using var client = await FakeClient.StartAsync();
        var id = await client.ExecuteAsync("say a\ngive b", ""","silent":true""");
        Assert.Equal(["busy", "idle"], await client.HearAllAsync(id));
        await client.ReceiveAsync(client.Shell);
        await client.ExecuteAsync("say a");
        Assert.Equal(1, (int)(await client.ReceiveAsync(client.Shell)).Content["execution_count"]!);
    }

    [Fact]
    public async Task A_question_goes_to_the_client_that_runs_the_cell_and_to_none_that_takes_none()
    {
        await using var client = await FakeClient.StartAsync();
        var id = await client.ExecuteAsync("ask password", ""","allow_stdin":true""");
        var (type, parent, content) = await client.ReceiveAsync(client.Stdin);
        Assert.Equal(("input_request", id, """{"prompt":"password","password":true}"""), (type, parent, content.ToJsonString()));
        await client.SendAsync(client.Stdin, "input_reply", """{"value":"word"}""");
        Assert.Contains("""stream {"name":"stdout","text":"word"}""", await client.HearAllAsync(id));
        await client.ReceiveAsync(client.Shell);

        await client.ExecuteAsync("ask name");
        var refused = (await client.ReceiveAsync(client.Shell)).Content;
        Assert.Equal("The cell asks for input (“name”), but this run has nobody to answer it; put the value into the cell instead.", (string?)refused["evalue"]);
    }

    [Fact]
    public async Task The_death_of_a_worker_is_an_error_of_its_cell_and_the_next_cell_finds_another()
    {
        await using var client = await FakeClient.StartAsync();
        var id = await client.ExecuteAsync("say a\nwait");
        while ((await client.HearAsync()).Type != "stream")
        {
        }

        client.Worker.Kill();
        var reply = (await client.ReceiveAsync(client.Shell)).Content;
        Assert.Equal(("error", "KernelKilled"), ((string?)reply["status"], (string?)reply["ename"]));
        var (type, parent, content) = await client.HearAsync();
        Assert.Equal(("error", id, "KernelKilled"), (type, parent, (string?)content["ename"]));
        await client.HearAsync();

        var next = await client.ExecuteAsync("say b");
        Assert.Contains("""stream {"name":"stdout","text":"b"}""", await client.HearAllAsync(next));
    }

    [Fact]
    public async Task Many_lines_are_few_messages()
    {
        await using var client = await FakeClient.StartAsync();
        var id = await client.ExecuteAsync("lines 20000");
        var streams = (await client.HearAllAsync(id)).Where(message => message.StartsWith("stream", StringComparison.Ordinal)).ToList();
        Assert.InRange(streams.Count, 1, 50);
        Assert.Contains("19999\\n\"}", streams[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_answered_while_a_cell_runs_and_the_kernel_stays_busy()
    {
        await using var client = await FakeClient.StartAsync();
        var running = await client.ExecuteAsync("wait");
        Assert.Equal("busy", (string?)(await HearStatusAsync(client, running))["execution_state"]);
        var asked = await client.SendAsync(client.Shell, "is_complete_request", """{"code":"x"}""");
        var (type, parent, content) = await client.ReceiveAsync(client.Shell);
        Assert.Equal(("is_complete_reply", asked, "unknown"), (type, parent, (string?)content["status"]));
        Assert.Equal("busy", (string?)(await HearStatusAsync(client, asked))["execution_state"]);
        Assert.Equal("idle", (string?)(await HearStatusAsync(client, asked))["execution_state"]);
        Assert.Equal("busy", (string?)(await HearStatusAsync(client, running))["execution_state"]);
        await client.SendAsync(client.Control, "interrupt_request");
    }

    [Fact]
    public async Task A_comm_to_an_unknown_target_is_closed_and_an_unknown_request_refused()
    {
        await using var client = await FakeClient.StartAsync();
        var id = await client.SendAsync(client.Shell, "comm_open", """{"comm_id":"c","target_name":"nosuch","data":{}}""");
        Assert.Equal(["busy", """comm_close {"comm_id":"c","data":{}}""", "idle"], await client.HearAllAsync(id));
        await client.SendAsync(client.Shell, "comm_info_request");
        Assert.Equal("""{"status":"ok","comms":{}}""", (await client.ReceiveAsync(client.Shell)).Content.ToJsonString());
        await client.SendAsync(client.Shell, "debug_request");
        Assert.Equal("This kernel does not know 'debug_request'.", (string?)(await client.ReceiveAsync(client.Shell)).Content["evalue"]);
        await client.SendAsync(client.Shell, "execute_request", """{"code":5}""");
        Assert.Equal("BadRequest", (string?)(await client.ReceiveAsync(client.Shell)).Content["ename"]);
    }

    [Fact]
    public async Task A_client_speaks_with_a_target_that_a_cell_registered()
    {
        await using var client = await FakeClient.StartAsync();
        // Not waited for: the kernel keeps the order.
        var cell = await client.ExecuteAsync("register echo");
        var open = await client.SendAsync(client.Shell, "comm_open", """{"comm_id":"c","target_name":"echo","data":1}""");
        var tell = await client.SendAsync(client.Shell, "comm_msg", """{"comm_id":"c","data":{"n":2}}""");
        await client.HearAllAsync(cell);
        Assert.Equal(["busy", """stream {"name":"stdout","text":"opened with 1"}""", "idle"], await client.HearAllAsync(open));
        Assert.Equal(["busy", """comm_msg {"comm_id":"c","data":{"n":2}}""", "idle"], await client.HearAllAsync(tell));
        await client.ReceiveAsync(client.Shell);
        Assert.Equal("""{"c":{"target_name":"echo"}}""", await CommsAsync(client, "{}"));
        Assert.Equal("""{"c":{"target_name":"echo"}}""", await CommsAsync(client, """{"target_name":"echo"}"""));
        Assert.Equal("{}", await CommsAsync(client, """{"target_name":"other"}"""));
        var close = await client.SendAsync(client.Shell, "comm_close", """{"comm_id":"c","data":{}}""");
        Assert.Equal(["busy", "idle"], await client.HearAllAsync(close));
        Assert.Equal("{}", await CommsAsync(client, "{}"));
    }

    [Fact]
    public async Task A_comm_that_a_cell_opened_comes_in_its_place_and_ends_with_the_worker()
    {
        await using var client = await FakeClient.StartAsync();
        var heard = await client.HearAllAsync(await client.ExecuteAsync("say a\nopen page\nsay b"));
        await client.ReceiveAsync(client.Shell);
        Assert.Equal(["busy", "execute_input", "stream", "comm_open", "stream", "idle"], heard.Select(message => message.Split(' ')[0]));
        var content = JsonNode.Parse(heard[3]["comm_open ".Length..])!;
        Assert.Equal("page", (string?)content["target_name"]);
        Assert.Equal($$$"""{"{{{(string?)content["comm_id"]}}}":{"target_name":"page"}}""", await CommsAsync(client, "{}"));
        client.Worker.Kill();
        for (var (type, _, _) = await client.HearAsync(); type != "comm_close"; (type, _, _) = await client.HearAsync())
        {
        }

        Assert.Equal("{}", await CommsAsync(client, "{}", heard: false));
    }

    private static async Task<string> CommsAsync(FakeClient client, string which, bool heard = true)
    {
        var id = await client.SendAsync(client.Shell, "comm_info_request", which);
        var (type, parent, content) = await client.ReceiveAsync(client.Shell);
        Assert.Equal(("comm_info_reply", id), (type, parent));
        if (heard)
            await client.HearAllAsync(id);
        return content["comms"]!.ToJsonString();
    }

    [Fact]
    public async Task Strangers_and_broken_messages_are_dropped_and_change_nothing()
    {
        await using var client = await FakeClient.StartAsync();
        using var stranger = await RawPeer.ConnectAsync(new IPEndPoint(IPAddress.Loopback, client.Connection.Shell), "DEALER", "stranger");
        await stranger.SendAsync(Bytes.Message("<IDS|MSG>", "wrong", """{"msg_id":"x","msg_type":"shutdown_request"}""", "{}", "{}", "{}"));
        await stranger.SendAsync(Bytes.Message("hello"));
        await Until(() => client.Complaints.Length == 2, "two complaints");
        Assert.Equal(
            [
                "shell: A message has a wrong signature: its sender does not know the key of the connection file. It was dropped.",
                "shell: A message of 2 frames has no delimiter <IDS|MSG>. It was dropped.",
            ],
            client.Complaints);
        await client.SendAsync(client.Shell, "kernel_info_request");
        Assert.Equal("kernel_info_reply", (await client.ReceiveAsync(client.Shell)).Type);
        Assert.True(await stranger.IsSilentAsync());
    }

    [Theory]
    [InlineData("control", false)]
    [InlineData("shell", true)]
    public async Task A_shutdown_is_answered_told_to_all_and_ends_the_kernel(string channel, bool restart)
    {
        await using var client = await FakeClient.StartAsync();
        var peer = channel == "control" ? client.Control : client.Shell;
        var id = await client.SendAsync(peer, "shutdown_request", $$"""{"restart":{{(restart ? "true" : "false")}}}""");
        var expected = $$"""{"status":"ok","restart":{{(restart ? "true" : "false")}}}""";
        var (type, parent, content) = await client.ReceiveAsync(peer);
        Assert.Equal(("shutdown_reply", id, expected), (type, parent, content.ToJsonString()));
        Assert.Equal(["busy", "idle"], await client.HearAllAsync(id));
        Assert.Equal("shutdown_reply", (await client.HearAsync()).Type);
        await client.Ended.WaitAsync(Patience);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static async Task<System.Text.Json.Nodes.JsonNode> HearStatusAsync(FakeClient client, string id)
    {
        while (true)
        {
            var (type, parent, content) = await client.HearAsync();
            if (type == "status" && parent == id)
                return content;
        }
    }
}
