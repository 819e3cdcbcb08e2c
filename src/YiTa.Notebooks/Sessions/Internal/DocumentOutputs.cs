using YiTa.Notebooks.Documents;

namespace YiTa.Notebooks.Sessions.Internal;

/// <summary>
/// What the sinks of one run share. Once the run is over, tasks that outlive it change the document no more: whoever has it
/// may be writing it to a file.
/// </summary>
internal sealed class DocumentOutputs : IDisposable
{
    /// <summary>Held by whoever changes outputs.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The displays of the whole document by their ids.</summary>
    public Dictionary<string, List<RichOutput>> Displays { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the run is over.</summary>
    public bool IsClosed { get; private set; }

    public void Dispose()
    {
        lock (Gate)
            IsClosed = true;
    }
}
