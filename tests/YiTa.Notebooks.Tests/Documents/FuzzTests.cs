using System.Text;
using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Tests.Support;

namespace YiTa.Notebooks.Tests.Documents;

public class FuzzTests
{
    private static readonly byte[] Whole = File.ReadAllBytes(Files.Data("jupyter.ipynb"));

    [Fact]
    public void A_truncated_file_is_a_clear_error()
    {
        for (var length = 0; length < Whole.Length - 2; length += 3)
        {
            var exception = Record.Exception(() => Load(Whole[..length]));
            Assert.IsType<NotebookFormatException>(exception);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_mutated_file_is_read_or_refused_but_never_a_crash(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 1500; round++)
        {
            var bytes = Whole.ToList();
            for (var n = random.Next(1, 5); n > 0; n--)
                Mutate(bytes, random);
            try
            {
                var json = Load([.. bytes]).ToJson();
                Assert.Equal(json, NotebookDocument.Parse(json).ToJson());
            }
            catch (NotebookFormatException exception)
            {
                Assert.Matches(@"^fuzz\(\d+,\d+\): \$", exception.Message);
            }
        }
    }

    private static void Mutate(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var count = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(5))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, count);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - count), count));
                break;
            case 3:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(new[] { "null", "[]", "{}", "\"", "-1e999", "1", "true", "\\u0000", "[[[[" }[random.Next(9)]));
                break;
            default:
                bytes[at] = "{}[]\",:0x"u8[random.Next(9)];
                break;
        }
    }

    private static NotebookDocument Load(byte[] bytes) => NotebookDocument.Parse(bytes, "fuzz");
}
