namespace YiTa.Notebooks.Sessions.Internal;

/// <summary>Sends what running cells write to the console into their outputs. Installed once per process; outside of cells
/// the console is what it was.</summary>
internal static class ConsoleRouter
{
    private static readonly Lock Installing = new();
    private static bool _installed;

    public static void Install()
    {
        lock (Installing)
        {
            if (_installed)
                return;
            Console.SetOut(new RoutingWriter(Console.Out, Documents.StreamOutput.StandardOutput));
            Console.SetError(new RoutingWriter(Console.Error, Documents.StreamOutput.StandardError));
            Console.SetIn(new RoutingReader(Console.In));
            _installed = true;
        }
    }
}
