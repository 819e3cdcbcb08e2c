namespace YiTa.Notebooks.Jupyter.Internal.Worker;

/// <summary>Sends on what cells wrote, a moment after they wrote it, so that many small pieces of text are one message. It has a
/// thread of its own: a cell that holds all threads of the pool is still seen to write.</summary>
internal sealed class OutputPump
{
    /// <summary>How long text waits where none was sent shortly before.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(10);

    /// <summary>How long lies at least between two messages with text.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly HashSet<CellOutputs> _waiting = [];
    private readonly TimeProvider _time;
    private long _last;
    private bool _started;

    public OutputPump(TimeProvider time) => (_time, _last) = (time, time.GetTimestamp() - time.TimestampFrequency);

    /// <summary>Has the text of a cell sent soon.</summary>
    public void Wait(CellOutputs outputs)
    {
        lock (_waiting)
        {
            if (!_waiting.Add(outputs) || _waiting.Count > 1)
                return;
            if (!_started)
                new Thread(Run) { IsBackground = true, Name = "output" }.Start();
            _started = true;
            Monitor.Pulse(_waiting);
        }
    }

    /// <summary>Sends what waits.</summary>
    public void Flush()
    {
        CellOutputs[] all;
        lock (_waiting)
        {
            all = [.. _waiting];
            _waiting.Clear();
            _last = _time.GetTimestamp();
        }

        foreach (var outputs in all)
            outputs.Flush();
    }

    private void Run()
    {
        while (true)
        {
            TimeSpan delay;
            lock (_waiting)
            {
                while (_waiting.Count == 0)
                    Monitor.Wait(_waiting);
                delay = Pace - _time.GetElapsedTime(_last);
            }

            Thread.Sleep(delay > Quiet ? delay : Quiet);
            Flush();
        }
    }
}
