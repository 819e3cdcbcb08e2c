using System.Collections.Concurrent;
using YiTa.Notebooks.Jupyter.Internal.Content;

namespace YiTa.Notebooks.Jupyter.Internal.Server;

/// <summary>Which comms are open, as the messages of both sides tell.</summary>
internal sealed class OpenComms
{
    private readonly ConcurrentDictionary<string, CommInfo> _open = new(StringComparer.Ordinal);

    /// <summary>Takes note of a message of either side.</summary>
    public void Note(string type, CommContent content)
    {
        if (type == "comm_open")
            _open[content.CommId] = new(content.TargetName ?? "");
        else if (type == "comm_close")
            _open.TryRemove(content.CommId, out _);
    }

    /// <summary>The comms that are open, of one target or of all.</summary>
    public IReadOnlyDictionary<string, CommInfo> Of(string? target) =>
        _open.Where(comm => target is null || comm.Value.TargetName == target).ToDictionary(StringComparer.Ordinal);

    /// <summary>Forgets all, and tells which they were.</summary>
    public IReadOnlyList<string> Clear()
    {
        string[] ids = [.. _open.Keys];
        _open.Clear();
        return ids;
    }
}
