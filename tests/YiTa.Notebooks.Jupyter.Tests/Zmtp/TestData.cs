using System.Diagnostics;
using System.Net;
using System.Text;

namespace YiTa.Notebooks.Jupyter.Tests.Zmtp;

internal static class TestData
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static IPEndPoint AnyPort => new(IPAddress.Loopback, 0);

    public static CancellationToken Soon => new CancellationTokenSource(Patience).Token;

    public static ReadOnlyMemory<byte>[] Frames(params string[] frames) => [.. frames.Select(f => (ReadOnlyMemory<byte>)Encoding.Latin1.GetBytes(f))];

    public static string Text(ReadOnlyMemory<byte> bytes) => Encoding.Latin1.GetString(bytes.Span);

    public static string[] Texts(IEnumerable<ReadOnlyMemory<byte>> frames) => [.. frames.Select(Text)];

    /// <summary>Waits for something that happens on another thread.</summary>
    public static async Task Until(Func<bool> condition, string what)
    {
        var start = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Patience, $"Not within {Patience.TotalSeconds} seconds: {what}");
            await Task.Delay(5);
        }
    }
}
