using System.Text.Json;
using System.Text.Json.Serialization;

namespace YiTa.Analysis.Charts.Plotly.Internal;

/// <summary>A number, a string or null.</summary>
internal sealed class PlotlyValueConverter : JsonConverter<PlotlyValue>
{
    public override PlotlyValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number => PlotlyValue.From(reader.GetDouble()),
        JsonTokenType.String => PlotlyValue.From(reader.GetString()),
        JsonTokenType.Null => PlotlyValue.Gap,
        _ => throw new JsonException($"Expected a number, a string or null; found {reader.TokenType}."),
    };

    public override void Write(Utf8JsonWriter writer, PlotlyValue value, JsonSerializerOptions options)
    {
        if (value.Number is { } number) writer.WriteNumberValue(number);
        else writer.WriteStringValue(value.Text);
    }
}
