namespace YiTa.Notebooks.Jupyter.Internal.Worker;

/// <summary>
/// Sees to it that a cell can be stopped that holds all threads of the pool: what stops it waits in the same queue, and the pool
/// itself would give a thread only every half a second.
/// </summary>
internal static class PoolRescue
{
    private const int Most = 2000;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly Lock Gate = new();
    private static long _until;
    private static bool _runs;

    /// <summary>Has the pool make threads for what waits, for a while.</summary>
    public static void Start()
    {
        lock (Gate)
        {
            _until = TimeProvider.System.GetTimestamp() + ((long)Limit.TotalSeconds * TimeProvider.System.TimestampFrequency);
            if (_runs)
                return;
            _runs = true;
        }

        new Thread(Run) { IsBackground = true, Name = "pool rescue" }.Start();
    }

    private static void Run()
    {
        ThreadPool.GetMinThreads(out var least, out var ports);
        while (GoesOn())
        {
            var waiting = (int)Math.Min(Most, ThreadPool.PendingWorkItemCount);
            if (waiting > 0)
                ThreadPool.SetMinThreads(Math.Min(Most, ThreadPool.ThreadCount + waiting), ports);
            Thread.Sleep(Between);
        }

        ThreadPool.SetMinThreads(least, ports);
        lock (Gate)
            _runs = false;
    }

    private static bool GoesOn()
    {
        lock (Gate)
            return TimeProvider.System.GetTimestamp() < _until;
    }
}
