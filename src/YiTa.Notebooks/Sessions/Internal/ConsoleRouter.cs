using System.Runtime.CompilerServices;
using YiTa.Notebooks.Documents;

namespace YiTa.Notebooks.Sessions.Internal;

/// <summary>Sends what running cells write to the console into their outputs; outside of cells the console is what it was.
/// Checked before each cell, so that a redirection by the host or by an earlier cell does not cut off the cells after it.</summary>
internal static class ConsoleRouter
{
    private static readonly Lock Installing = new();
    private static readonly ConditionalWeakTable<object, object> Ours = [];

    public static void Install()
    {
        lock (Installing)
        {
            if (!IsOurs(Console.Out))
            {
                Console.SetOut(new RoutingWriter(Console.Out, StreamOutput.StandardOutput));
                Ours.Add(Console.Out, Ours);
            }

            if (!IsOurs(Console.Error))
            {
                Console.SetError(new RoutingWriter(Console.Error, StreamOutput.StandardError));
                Ours.Add(Console.Error, Ours);
            }

            if (!IsOurs(Console.In))
            {
                Console.SetIn(new RoutingReader(Console.In));
                Ours.Add(Console.In, Ours);
            }
        }
    }

    private static bool IsOurs(object console) => Ours.TryGetValue(console, out _);
}
