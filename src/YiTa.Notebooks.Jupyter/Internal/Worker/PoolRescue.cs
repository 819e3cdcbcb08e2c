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

    /// <summary>Has the pool make threads for what waits, for a while.</summary>
    public static void Start() => new Thread(Run) { IsBackground = true, Name = "pool rescue" }.Start();

    private static void Run()
    {
        var start = TimeProvider.System.GetTimestamp();
        ThreadPool.GetMinThreads(out var least, out var ports);
        while (TimeProvider.System.GetElapsedTime(start) < Limit)
        {
            var waiting = (int)Math.Min(Most, ThreadPool.PendingWorkItemCount);
            if (waiting > 0)
                ThreadPool.SetMinThreads(Math.Min(Most, ThreadPool.ThreadCount + waiting), ports);
            Thread.Sleep(Between);
        }

        ThreadPool.SetMinThreads(least, ports);
    }
}
