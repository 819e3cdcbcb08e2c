using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents.Internal;

namespace YiTa.Notebooks.Documents;

/// <summary>The value of a cell's last expression.</summary>
public sealed class ExecuteResultOutput : RichOutput
{
    /// <summary>Makes an output.</summary>
    /// <param name="data">The value.</param>
    /// <param name="executionCount">The number of the execution, counted from 1, or null where it is not known.</param>
    /// <param name="metadata">Metadata of the output, or null for none.</param>
    public ExecuteResultOutput(MimeBundle data, int? executionCount, JsonObject? metadata = null)
        : base(new JsonObject
        {
            ["data"] = MimeBundleJson.Write(data),
            ["execution_count"] = executionCount,
            ["metadata"] = metadata?.DeepClone() ?? new JsonObject(),
            ["output_type"] = "execute_result",
        })
    {
    }

    internal ExecuteResultOutput(JsonObject json)
        : base(json)
    {
    }

    /// <summary>The number of the execution, or null where it is not known.</summary>
    public int? ExecutionCount => JsonOrder.Integer(Json["execution_count"]);
}
