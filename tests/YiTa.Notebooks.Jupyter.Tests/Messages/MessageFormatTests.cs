using System.Text;
using YiTa.Notebooks.Jupyter.Internal.Content;
using YiTa.Notebooks.Jupyter.Internal.Messages;
using YiTa.Notebooks.Jupyter.Internal.Zmtp;

namespace YiTa.Notebooks.Jupyter.Tests.Messages;

public class MessageFormatTests
{
    private const string Header = """{"msg_id":"a","msg_type":"kernel_info_request"}""";

    // Computed by Python's hmac.
    private const string Signature = "ca8b68744108d95cd720d6bbf9ef601766bee34dd076f123ff807898f711d9d6";

    private static MessageFormat Format(string key = "secret") => new(new(key), "s", new FixedTime());

    [Fact]
    public void A_message_is_written_as_these_frames()
    {
        var parent = Encoding.UTF8.GetBytes("""{"msg_id":"client-1","msg_type":"execute_request"}""");
        var frames = Format().Write([Encoding.UTF8.GetBytes("topic")], "stream", parent, ContentJson.Write(new StreamTextContent("stdout", "ä <b>")));
        Assert.Equal(
            [
                "topic",
                "<IDS|MSG>",
                "aaa63785fcfbe99a31acaa9aebacd227bb267174bfb7d5afc2562009247c2666",
                """{"msg_id":"s_1","username":"yita","session":"s","date":"2026-04-05T06:07:08.123456Z","msg_type":"stream","version":"5.4"}""",
                """{"msg_id":"client-1","msg_type":"execute_request"}""",
                "{}",
                """{"name":"stdout","text":"ä <b>"}""",
            ],
            frames.Select(frame => Encoding.UTF8.GetString(frame.Span)));
    }

    [Fact]
    public void Every_message_has_an_id_of_its_own_and_an_empty_parent_where_it_answers_nothing()
    {
        var format = Format("");
        var first = format.Write([], "status", default, "{}"u8.ToArray());
        var second = format.Write([], "status", default, "{}"u8.ToArray());
        Assert.Contains("\"msg_id\":\"s_1\"", Encoding.UTF8.GetString(first[2].Span), StringComparison.Ordinal);
        Assert.Contains("\"msg_id\":\"s_2\"", Encoding.UTF8.GetString(second[2].Span), StringComparison.Ordinal);
        Assert.Equal("{}", Encoding.UTF8.GetString(first[3].Span));
        Assert.Equal(0, first[1].Length);
    }

    [Fact]
    public void A_request_is_read_with_all_its_routing_frames_and_its_buffers()
    {
        Assert.True(Format().TryRead(Message("me", "", "<IDS|MSG>", Signature, Header, "{}", "{}", "{}", "a buffer", "another"), out var request, out _));
        Assert.Equal(["me", ""], request.Route.Select(frame => Encoding.UTF8.GetString(frame.Span)));
        Assert.Equal(("kernel_info_request", "kernel_info_reply", "a"), (request.Type, request.ReplyType, request.Id));
        Assert.Equal(Header, Encoding.UTF8.GetString(request.Header.Span));
        Assert.Equal(["a buffer", "another"], request.Buffers.Select(frame => Encoding.UTF8.GetString(frame.Span)));
    }

    [Fact]
    public void Buffers_follow_the_content() => Assert.Equal(
        ["{}", "a", ""],
        Format().Write([], "comm_msg", default, "{}"u8.ToArray(), "a"u8.ToArray(), Array.Empty<byte>()).TakeLast(3).Select(frame => Encoding.UTF8.GetString(frame.Span)));

    [Fact]
    public void A_message_that_is_sent_again_is_refused()
    {
        var format = Format();
        Assert.True(format.TryRead(Message("me", "<IDS|MSG>", Signature, Header, "{}", "{}", "{}"), out _, out _));
        Assert.False(format.TryRead(Message("other", "<IDS|MSG>", Signature, Header, "{}", "{}", "{}"), out _, out var problem));
        Assert.Equal("The message kernel_info_request came a second time, signature and all.", problem);
    }

    [Fact]
    public void Signatures_are_forgotten_when_many_came_after_them()
    {
        var seen = new SeenSignatures(2);
        var signatures = new[] { 'a', 'b', 'c' }.Select(digit => Encoding.ASCII.GetBytes(new string(digit, 64))).ToList();
        Assert.All(signatures, signature => Assert.True(seen.Add(signature)));
        Assert.False(seen.Add(signatures[2]));
        Assert.False(seen.Add(signatures[1]));
        Assert.True(seen.Add(signatures[0]));
    }

    [Fact]
    public void An_empty_key_takes_any_signature() =>
        Assert.True(Format("").TryRead(Message("me", "<IDS|MSG>", "nonsense", Header, "{}", "{}", "{}"), out _, out _));

    [Theory]
    [InlineData("A message has a wrong signature: its sender does not know the key of the connection file.", "me", "<IDS|MSG>", "", Header, "{}", "{}", "{}")]
    [InlineData("A message has a wrong signature: its sender does not know the key of the connection file.", "me", "<IDS|MSG>", Signature, Header, "{}", "{}", """{"a":1}""")]
    [InlineData("A message of 2 frames has no delimiter <IDS|MSG>.", "me", "hello")]
    [InlineData("A message has 2 frames after <IDS|MSG>; expected signature, header, parent header, metadata and content.", "me", "<IDS|MSG>", Signature, Header)]
    public void What_is_wrong_with_frames_is_told(string problem, params string[] frames)
    {
        Assert.False(Format().TryRead(Message(frames), out _, out var told));
        Assert.Equal(problem, told);
    }

    [Theory]
    [InlineData("A message has a header that is not a JSON object with msg_id and msg_type.", "[]", "{}")]
    [InlineData("A message has a header that is not a JSON object with msg_id and msg_type.", "{", "{}")]
    [InlineData("A message has a header that is not a JSON object with msg_id and msg_type.", """{"msg_id":1,"msg_type":"x"}""", "{}")]
    [InlineData("The content of kernel_info_request is not a JSON object.", Header, "[]")]
    [InlineData("The content of kernel_info_request is not a JSON object.", Header, "{")]
    [InlineData("The content of kernel_info_request is not a JSON object.", Header, "")]
    public void What_is_wrong_with_their_JSON_is_told(string problem, string header, string content)
    {
        Assert.False(Format("").TryRead(Message("me", "<IDS|MSG>", "", header, "{}", "{}", content), out _, out var told));
        Assert.Equal(problem, told);
    }

    private static ZmtpMessage Message(params string[] frames) =>
        new([.. frames.Select(frame => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(frame))]);
}
