using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.CSharp.Internal.Execution;

/// <summary>Code that touches what the cells of most notebooks touch first.</summary>
internal static class WarmUp
{
    public static string[] Cells { get; } =
    [
        """
        int Twice(int number) { for (var i = 0; i < 1; i++) number *= 2; return number; }
        var numbers = Enumerable.Range(1, 3).Select(number => new { number, text = $"{Twice(number):0.0}" }).ToList();
        record Pair(string Name, double Value);
        await Task.Yield();
        numbers.Count
        """,
        "var pair = new Pair(\"a\", numbers.Sum(entry => entry.number));",
        "pair.Value",
    ];

    public static IOutputSink Nowhere { get; } = new NoSink();

    private sealed class NoSink : IOutputSink
    {
        public void Publish(OutputEvent output)
        {
        }
    }
}
