using System.Text.Json.Nodes;
using YiTa.Notebooks.Comms;
using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.Tests.Sessions;

public sealed class CommTests : IOutputSink
{
    private readonly CommTargets _comms = new NotebookSession(new()).Comms;
    private readonly List<string> _sent = [];
    private readonly List<OutputEvent> _shown = [];

    public CommTests() => _comms.Connect(message => _sent.Add($"{message.Kind} {message.CommId} {message.Target} {message.Data?.ToJsonString()}".Trim()));

    [Fact]
    public void A_client_opens_speaks_and_closes()
    {
        var heard = new List<string>();
        _comms.Register("t", (comm, first) =>
        {
            heard.Add($"open {comm.Id} {comm.Target} {first.Data}");
            comm.Received = message =>
            {
                heard.Add($"{message.Data}");
                comm.Send(JsonValue.Create(2));
            };
            comm.Closed = last => heard.Add($"closed {last.Data} {comm.IsOpen}");
        });

        Tell(CommMessageKind.Open, "c", 0, "t");
        Assert.Equal("c", Assert.Single(_comms.Opened).Id);
        Tell(CommMessageKind.Message, "c", 1);
        Tell(CommMessageKind.Close, "c", 3);
        Tell(CommMessageKind.Message, "c", 4);

        Assert.Equal(["open c t 0", "1", "closed 3 False"], heard);
        Assert.Equal(["Message c  2"], _sent);
        Assert.Empty(_comms.Opened);
        Assert.Empty(_shown);
    }

    [Fact]
    public void Bytes_pass_in_both_directions()
    {
        var sent = new List<CommMessage>();
        _comms.Connect(sent.Add);
        _comms.Register("t", (comm, first) =>
        {
            comm.Send(null, first.Buffers);
            comm.Received = message => comm.Send(null, [.. message.Buffers.Reverse()]);
        });
        ReadOnlyMemory<byte>[] buffers = [new byte[] { 1, 2 }, new byte[] { 3 }];
        _comms.Receive(new(CommMessageKind.Open, "c") { Target = "t", Buffers = buffers });
        _comms.Receive(new(CommMessageKind.Message, "c") { Buffers = buffers });
        _comms.Receive(new(CommMessageKind.Message, "c"));
        _comms.Open("page", null, new byte[] { 4 });
        Assert.Equal(["0102 03", "03 0102", "", "04"], sent.Select(message => string.Join(' ', message.Buffers.Select(buffer => Convert.ToHexString(buffer.Span)))));
    }

    [Fact]
    public void The_session_opens_speaks_and_closes()
    {
        var comm = _comms.Open("page", JsonValue.Create(1));
        comm.Send(null);
        comm.Close(JsonValue.Create("bye"));
        comm.Close();

        Assert.Equal([$"Open {comm.Id} page 1", $"Message {comm.Id}", $"Close {comm.Id}  \"bye\""], _sent);
        Assert.False(comm.IsOpen);
        Assert.Equal(
            $"The comm {comm.Id} with 'page' is closed: nothing can be sent over it.",
            Assert.Throws<InvalidOperationException>(() => comm.Send(null)).Message);
    }

    [Fact]
    public void Unknown_targets_are_closed_and_unknown_comms_ignored()
    {
        _comms.Register("gone", (_, _) => { });
        Assert.True(_comms.Unregister("gone"));
        Assert.False(_comms.Unregister("gone"));

        Tell(CommMessageKind.Open, "c", 0, "gone");
        Tell(CommMessageKind.Message, "d", 0);
        Tell(CommMessageKind.Close, "e", 0);

        Assert.Equal(["Close c"], _sent);
        Assert.Empty(_comms.Opened);
    }

    [Fact]
    public void What_fails_is_told_and_a_target_that_fails_closes_the_comm()
    {
        _comms.Register("bad", (_, _) => throw new FormatException("no"));
        _comms.Register("fair", (comm, _) => comm.Received = _ => throw new FormatException("what"));

        Tell(CommMessageKind.Open, "c", 0, "bad");
        Tell(CommMessageKind.Open, "d", 0, "fair");
        Tell(CommMessageKind.Message, "d", 0);

        Assert.Equal(
            [
                new StreamEvent(StreamOutput.StandardError, "The target 'bad' could not open a comm: FormatException: no\n"),
                new StreamEvent(StreamOutput.StandardError, "A message over the comm with 'fair' failed: FormatException: what\n"),
            ],
            _shown);
        Assert.Equal(["Close c"], _sent);
        Assert.Equal("d", Assert.Single(_comms.Opened).Id);
    }

    [Fact]
    public void Handlers_run_in_their_session_and_leave_no_trace_on_the_caller()
    {
        NotebookSession? inside = null;
        _comms.Register("t", (_, _) => inside = NotebookSession.Current);

        Tell(CommMessageKind.Open, "c", 0, "t");

        Assert.Same(_comms, inside?.Comms);
        Assert.Null(NotebookSession.Current);
    }

    void IOutputSink.Publish(OutputEvent output) => _shown.Add(output);

    private void Tell(CommMessageKind kind, string id, int data, string? target = null) =>
        _comms.Receive(new(kind, id, JsonValue.Create(data)) { Target = target }, this);
}
