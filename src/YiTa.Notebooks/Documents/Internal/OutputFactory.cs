using System.Text.Json.Nodes;

namespace YiTa.Notebooks.Documents.Internal;

/// <summary>Makes the typed output for the JSON of a file.</summary>
internal static class OutputFactory
{
    public static CellOutput Create(JsonObject json) => Multiline.Join(json["output_type"]) switch
    {
        "stream" => new StreamOutput(json),
        "display_data" => new DisplayDataOutput(json),
        "execute_result" => new ExecuteResultOutput(json),
        "error" => new ErrorOutput(json),
        _ => new UnknownOutput(json),
    };
}
