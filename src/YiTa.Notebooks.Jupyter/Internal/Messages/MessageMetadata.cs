using System.Text.Json;

namespace YiTa.Notebooks.Jupyter.Internal.Messages;

/// <summary>What the metadata of requests may tell.</summary>
internal static class MessageMetadata
{
    /// <summary>The id of the cell that a message comes from; null where it has none.</summary>
    public static string? CellId(ReadOnlyMemory<byte> metadata)
    {
        // Nearly all metadata is empty.
        if (metadata.Length <= 2)
            return null;
        try
        {
            using var json = JsonDocument.Parse(metadata);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("cellId"u8, out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
