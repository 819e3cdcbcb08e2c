using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.CSharp.Internal.Execution;

/// <summary>Code that touches what the cells of most notebooks touch first.</summary>
internal static class WarmUp
{
    /// <summary>The cells, in their order; what all cells need comes first.</summary>
    public static string[] Cells { get; } =
    [
        "1",
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

    /// <summary>Runs the cells in a session of their own.</summary>
    /// <param name="kernel">The kernel that is to be warm.</param>
    /// <param name="cancellation">Gives up, at the next cell at the latest.</param>
    public static async Task RunAsync(KernelRegistration kernel, CancellationToken cancellation)
    {
        var session = new NotebookSession(new() { Kernels = [kernel] });
        await using var ownedSession = session.ConfigureAwait(false);
        foreach (var cell in Cells)
        {
            if (cancellation.IsCancellationRequested)
                return;
            await session.ExecuteAsync(cell, kernel.Info.Name, new NoSink(), cancellation).ConfigureAwait(false);
        }
    }

    private sealed class NoSink : IOutputSink
    {
        public void Publish(OutputEvent output)
        {
        }
    }
}
