using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents;

namespace YiTa.Notebooks.Sessions;

/// <summary>Something shown in one or more MIME types.</summary>
/// <param name="Data">What to show.</param>
public sealed record DisplayEvent(MimeBundle Data) : OutputEvent
{
    /// <summary>The name by which the output can be updated later, or null.</summary>
    public string? DisplayId { get; init; }

    /// <summary>Further metadata of the output, or null for none.</summary>
    public JsonObject? Metadata { get; init; }
}
