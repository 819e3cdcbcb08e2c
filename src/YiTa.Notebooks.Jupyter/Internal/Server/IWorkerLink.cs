namespace YiTa.Notebooks.Jupyter.Internal.Server;

/// <summary>A running worker, seen from the kernel.</summary>
internal interface IWorkerLink : IDisposable
{
    /// <summary>What it sends.</summary>
    Stream FromWorker { get; }

    /// <summary>Takes what it is sent; closing it ends the worker.</summary>
    Stream ToWorker { get; }

    /// <summary>Waits until it is gone, at most for the time given, and tells how it ended.</summary>
    WorkerDeath WaitForEnd(TimeSpan limit);

    /// <summary>Ends it at once.</summary>
    void Kill();
}
