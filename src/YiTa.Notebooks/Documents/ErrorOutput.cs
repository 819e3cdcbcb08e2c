using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents.Internal;

namespace YiTa.Notebooks.Documents;

/// <summary>The error that ended a cell.</summary>
public sealed class ErrorOutput : CellOutput
{
    /// <summary>Makes an output.</summary>
    /// <param name="name">A short name of the error (<c>ename</c>).</param>
    /// <param name="value">What happened (<c>evalue</c>).</param>
    /// <param name="traceback">The lines to show.</param>
    public ErrorOutput(string name, string value, IEnumerable<string> traceback)
        : base(new JsonObject
        {
            ["ename"] = name,
            ["evalue"] = value,
            ["output_type"] = "error",
            ["traceback"] = new JsonArray([.. traceback.Select(line => (JsonNode)JsonValue.Create(line))]),
        })
    {
    }

    internal ErrorOutput(JsonObject json)
        : base(json)
    {
    }

    /// <summary>A short name of the error.</summary>
    public string Name => Multiline.Join(Json["ename"]) ?? "";

    /// <summary>What happened.</summary>
    public string Value => Multiline.Join(Json["evalue"]) ?? "";

    /// <summary>The lines to show; they may hold ANSI codes where another kernel wrote them.</summary>
    public IReadOnlyList<string> Traceback =>
        Json["traceback"] is JsonArray lines ? [.. lines.Select(line => Multiline.Join(line) ?? "")] : [];
}
