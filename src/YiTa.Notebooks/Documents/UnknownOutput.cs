using System.Text.Json.Nodes;

namespace YiTa.Notebooks.Documents;

/// <summary>An output of a type that this version does not know; kept as it is.</summary>
public sealed class UnknownOutput : CellOutput
{
    internal UnknownOutput(JsonObject json)
        : base(json)
    {
    }
}
