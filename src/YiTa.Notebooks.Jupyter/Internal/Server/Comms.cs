using YiTa.Notebooks.Jupyter.Internal.Content;

namespace YiTa.Notebooks.Jupyter.Internal.Server;

/// <summary>The comms that are open.</summary>
internal sealed class Comms
{
    private readonly Dictionary<string, string> _open = new(StringComparer.Ordinal);

    /// <summary>Keeps the books.</summary>
    public void Seen(string type, CommContent content)
    {
        lock (_open)
        {
            if (type == "comm_open" && content.TargetName is { } target)
                _open[content.CommId] = target;
            else if (type == "comm_close")
                _open.Remove(content.CommId);
        }
    }

    /// <summary>The comms of a target, or all.</summary>
    public CommInfoReply Info(string? target)
    {
        lock (_open)
            return new("ok", _open.Where(comm => target is null || comm.Value == target).ToDictionary(comm => comm.Key, comm => new CommInfo(comm.Value)));
    }
}
