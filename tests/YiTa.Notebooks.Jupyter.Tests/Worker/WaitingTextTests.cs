using System.Text;
using System.Text.Json.Nodes;
using YiTa.Notebooks.Jupyter.Internal.Content;
using YiTa.Notebooks.Jupyter.Internal.Worker;

namespace YiTa.Notebooks.Jupyter.Tests.Worker;

public sealed class WaitingTextTests
{
    [Fact]
    public void Runs_of_a_stream_are_one_message()
    {
        var text = new WaitingText();
        foreach (var (stream, piece) in new[] { ("stdout", "a"), ("stdout", "b\n"), ("stderr", "\"c\""), ("stdout", "d") })
            text.Add(stream, piece);

        Assert.Equal(7, text.Length);
        Assert.Equal(["""{"name":"stdout","text":"ab\n"}""", """{"name":"stderr","text":"\"c\""}""", """{"name":"stdout","text":"d"}"""], Contents(text));
    }

    // Not as data of a theory: attributes are stored as UTF-8, which has no halves.
    [Fact]
    public void Half_of_a_character_waits_for_the_other_unless_it_is_alone()
    {
        foreach (var (written, sent, kept) in new[] { ("x\ud83d", 1, 1), ("\ud83d", 1, 0), ("😀", 2, 0) })
        {
            var text = new WaitingText();
            text.Add("stdout", written);
            var rest = text.Rest();

            Assert.Equal((sent, kept), (text.Length, rest.Length));
            rest.Add("stdout", "\ude00");
            Assert.Equal(kept > 0 ? "😀" : "\ufffd", Shown(rest));
        }
    }

    [Fact]
    public void A_half_that_came_by_itself_waits_behind_what_came_before_it()
    {
        var text = new WaitingText();
        text.Add("stdout", "a");
        text.Add("stdout", "\ud83d");
        var rest = text.Rest();
        rest.Add("stdout", "\ude00");

        Assert.Equal(("a", "😀"), (Shown(text), Shown(rest)));
    }

    [Fact]
    public void However_text_is_cut_it_is_written_as_if_it_were_one()
    {
        var random = new Random(1962);
        string[] parts = ["a", "ß", "伊犁", "😀", "\ud83d", "\ude00", "\"", "\\", "\n", "\u0001", "<&>", "\u2028", "\uffff", new('x', 5000)];
        for (var round = 0; round < 500; round++)
        {
            var whole = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => parts[random.Next(parts.Length)]));
            var text = new WaitingText();
            for (var at = 0; at < whole.Length;)
            {
                var length = Math.Min(random.Next(1, 1 + (whole.Length / 2)), whole.Length - at);
                text.Add("stdout", whole.Substring(at, length));
                at += length;
            }

            Assert.Equal(Encoding.UTF8.GetString(ContentJson.Write(new StreamTextContent("stdout", whole))), Assert.Single(Contents(text)));
        }
    }

    private static string[] Contents(WaitingText text) => [.. text.ToContents().Select(content => Encoding.UTF8.GetString(content.Span))];

    private static string Shown(WaitingText text) => (string)JsonNode.Parse(Assert.Single(Contents(text)))!["text"]!;
}
