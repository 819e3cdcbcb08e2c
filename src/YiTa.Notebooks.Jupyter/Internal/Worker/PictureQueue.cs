using System.Text.Json.Nodes;
using System.Threading.Channels;
using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Jupyter.Internal.Content;
using YiTa.Notebooks.Jupyter.Internal.Link;

namespace YiTa.Notebooks.Jupyter.Internal.Worker;

/// <summary>Draws the static pictures of charts after they were shown, so that no cell waits for them.</summary>
/// <param name="drawer">Draws.</param>
/// <param name="writer">Takes the updates of displays.</param>
internal sealed class PictureQueue(IPictureDrawer drawer, PacketWriter writer)
{
    private readonly string _prefix = "picture-" + Guid.NewGuid().ToString("N")[..8] + "-";
    private readonly Channel<(int Cell, string Id, MimeBundle Data, JsonObject? Metadata)> _waiting =
        Channel.CreateUnbounded<(int, string, MimeBundle, JsonObject?)>();

    private readonly Lock _gate = new();
    private TaskCompletionSource _drawn = new();
    private int _pending;
    private int _last;
    private int _started;

    /// <summary>The id under which an output is shown: its own, a fresh one where a picture is to follow, or null.</summary>
    public string? IdFor(MimeBundle data, string? id) =>
        id is null && drawer.CanDraw(data) ? _prefix + Interlocked.Increment(ref _last).ToString(System.Globalization.CultureInfo.InvariantCulture) : id;

    /// <summary>Has an output drawn that was just shown.</summary>
    public void Add(int cell, string? id, MimeBundle data, JsonObject? metadata)
    {
        if (id is null || !drawer.CanDraw(data))
            return;
        lock (_gate)
        {
            if (_pending++ == 0)
                _drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        _waiting.Writer.TryWrite((cell, id, data, metadata));
        if (Interlocked.Exchange(ref _started, 1) == 0)
            _ = Task.Run(DrawAsync);
    }

    /// <summary>Waits until nothing is left to draw, at most for the time given.</summary>
    public async Task WaitAsync(TimeSpan limit, CancellationToken cancellation)
    {
        Task drawn;
        lock (_gate)
        {
            if (_pending == 0)
                return;
            drawn = _drawn.Task;
        }

        await Task.WhenAny(drawn, Task.Delay(limit, cancellation)).ConfigureAwait(false);
    }

    private async Task DrawAsync()
    {
        await foreach (var (cell, id, data, metadata) in _waiting.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            try
            {
                if (await drawer.DrawAsync(data, metadata, CancellationToken.None).ConfigureAwait(false) is { } drawn)
                {
                    writer.TryWrite(
                        new(PacketKind.Output, cell) { Type = "update_display_data" },
                        ContentJson.Write(new DisplayContent(drawn.Data, drawn.Metadata) { Transient = new(id) }));
                }
            }
            catch (Exception)
            {
                // The chart is shown already, and those behind it are not to wait for its picture.
            }

            lock (_gate)
            {
                if (--_pending == 0)
                    _drawn.TrySetResult();
            }
        }
    }
}
