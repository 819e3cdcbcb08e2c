using System.Globalization;
using System.Text.Json;
using YiTa.Notebooks.Jupyter.Internal.Messages;

namespace YiTa.Notebooks.Jupyter.Internal.Server;

/// <summary>
/// An interrupt that a client asked for. It comes over another connection than cells do: it may overtake those that the client
/// sent before it, and be overtaken. The client's own clock, in the headers of both, tells which was first.
/// </summary>
/// <param name="request">The message.</param>
internal sealed class PastInterrupt(JupyterRequest request)
{
    // Should the client's clock be set back, cells are not to be stopped, or spared, for longer.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private readonly long _arrived = TimeProvider.System.GetTimestamp();
    private readonly (string Session, DateTimeOffset Date)? _sent = SentOf(request);

    /// <summary>Whether it found a cell to stop.</summary>
    public bool HasHit { get; set; }

    /// <summary>Whether the cell that it stopped has the ones behind it given up.</summary>
    public bool GivesUp { get; set; }

    /// <summary>Whether a message that comes only now was sent before it.</summary>
    public bool Overtook(JupyterRequest other) => TimeProvider.System.GetElapsedTime(_arrived) < Limit && After(other) > TimeSpan.Zero;

    /// <summary>Whether a cell that came before it was sent after it.</summary>
    public bool WasOvertakenBy(Cell cell) => TimeProvider.System.GetElapsedTime(cell.Arrived) < Limit && After(cell.Request) < TimeSpan.Zero;

    private TimeSpan? After(JupyterRequest other) =>
        _sent is { } sent && SentOf(other) is { } before && before.Session == sent.Session ? sent.Date - before.Date : null;

    private static (string Session, DateTimeOffset Date)? SentOf(JupyterRequest message)
    {
        using var header = JsonDocument.Parse(message.Header);
        try
        {
            return header.RootElement.TryGetProperty("session"u8, out var session) && session.ValueKind == JsonValueKind.String
                && header.RootElement.TryGetProperty("date"u8, out var date) && date.ValueKind == JsonValueKind.String
                && DateTimeOffset.TryParse(date.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
                ? (session.GetString()!, at)
                : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half of a character
        }
    }
}
