using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>Between contents and their JSON. No reflection, which would cost the start of the kernel a tenth of a second.</summary>
internal static class ContentJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        MaxDepth = Messages.MessageFormat.MostDepth,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = ContentJsonContext.Default,
        Converters = { new MimeBundleConverter() },
    };

    // A null where the protocol has none is refused at the door: what works on a request relies on its types.
    private static readonly JsonSerializerOptions Reading = new(Options) { RespectNullableAnnotations = true };

    /// <summary>The content as UTF-8.</summary>
    public static byte[] Write<T>(T content) => JsonSerializer.SerializeToUtf8Bytes(content, (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T)));

    /// <summary>Reads a content. What it lacks has its default, for which the members of requests are settable: the prepared reader
    /// would overwrite the defaults of others. What it has beyond is ignored.</summary>
    /// <exception cref="JsonException">A member has another type than the protocol says, or is null, or one without a default is missing.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> content) => JsonSerializer.Deserialize(content.Span, (JsonTypeInfo<T>)Reading.GetTypeInfo(typeof(T)))!;
}
