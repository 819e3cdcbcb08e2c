using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents;

namespace YiTa.Notebooks.Sessions;

/// <summary>Replaces every output that was shown under a display id, in this cell and in earlier ones.</summary>
/// <param name="DisplayId">The id under which it was shown.</param>
/// <param name="Data">What to show instead.</param>
public sealed record UpdateDisplayEvent(string DisplayId, MimeBundle Data) : OutputEvent
{
    /// <summary>Further metadata of the output, or null for none.</summary>
    public JsonObject? Metadata { get; init; }
}
