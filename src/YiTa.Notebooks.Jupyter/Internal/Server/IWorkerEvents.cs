namespace YiTa.Notebooks.Jupyter.Internal.Server;

/// <summary>Hears what a worker does on its own.</summary>
internal interface IWorkerEvents
{
    /// <summary>A cell shows something. The worker waits meanwhile.</summary>
    void Show(int cell, string type, ReadOnlyMemory<byte> content, IReadOnlyList<ReadOnlyMemory<byte>> buffers);

    /// <summary>A cell asks for a line.</summary>
    /// <param name="worker">The worker that runs it, which waits for the answer.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="question">Names the question in the answer.</param>
    /// <param name="content">The content of the message to the client.</param>
    void Ask(WorkerConnection worker, int cell, int question, ReadOnlyMemory<byte> content);

    /// <summary>The worker died while no cell ran.</summary>
    void Died(WorkerDeath death);
}
