using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents.Internal;

namespace YiTa.Notebooks.Documents;

/// <summary>Text written to a standard stream.</summary>
public sealed class StreamOutput : CellOutput
{
    /// <summary>The name of standard output.</summary>
    public const string StandardOutput = "stdout";

    /// <summary>The name of standard error.</summary>
    public const string StandardError = "stderr";

    /// <summary>Makes an output.</summary>
    /// <param name="name"><see cref="StandardOutput"/> or <see cref="StandardError"/>.</param>
    /// <param name="text">The text.</param>
    public StreamOutput(string name, string text)
        : base(new JsonObject { ["name"] = name, ["output_type"] = "stream", ["text"] = Multiline.ToLines(text) })
    {
    }

    internal StreamOutput(JsonObject json)
        : base(json)
    {
    }

    /// <summary>The stream; empty where the file names none.</summary>
    public string Name => Json["name"]?.GetValue<string>() ?? "";

    /// <summary>The text, joined where the file has it as lines.</summary>
    public string Text
    {
        get => Multiline.Join(Json["text"]) ?? "";
        set => Json["text"] = Multiline.ToLines(value);
    }
}
