using System.Text.Json.Nodes;

namespace YiTa.Notebooks.Documents;

/// <summary>One output of a code cell. Members of the file that are not understood stay in <see cref="Json"/>.</summary>
public abstract class CellOutput
{
    private protected CellOutput(JsonObject json) => Json = json;

    /// <summary>The type as written in the file: <c>stream</c>, <c>display_data</c>, <c>execute_result</c>, <c>error</c>, or another.</summary>
    public string OutputType => Json["output_type"] is JsonValue value && value.TryGetValue(out string? text) ? text : "";

    /// <summary>The output as it stands in the file.</summary>
    public JsonObject Json { get; }
}
