using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using YiTa.Notebooks.Documents;

namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>Writes bundles as objects, part for part.</summary>
internal sealed class MimeBundleConverter : JsonConverter<MimeBundle>
{
    public override MimeBundle Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonNode.Parse(ref reader) is JsonObject json
            ? new(json.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Key, part.Value!.DeepClone())))
            : throw new JsonException("A MIME bundle is a JSON object.");

    public override void Write(Utf8JsonWriter writer, MimeBundle value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (mimeType, content) in value)
        {
            writer.WritePropertyName(mimeType);
            content.WriteTo(writer, options);
        }

        writer.WriteEndObject();
    }
}
