namespace YiTa.Notebooks.Sessions.Internal;

/// <summary>Lets one output through at a time, from whatever thread, and none any more once it is closed.</summary>
internal sealed class OutputGate(IOutputSink sink) : IOutputSink
{
    private readonly Lock _lock = new();
    private bool _closed;

    public void Publish(OutputEvent output)
    {
        lock (_lock)
        {
            if (!_closed)
                sink.Publish(output);
        }
    }

    /// <summary>Drops whatever comes from now on: the code behind it was given up.</summary>
    public void Close()
    {
        lock (_lock)
            _closed = true;
    }
}
