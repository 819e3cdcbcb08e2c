using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace YiTa.Notebooks.Documents.Internal;

/// <summary>Writes JSON as Jupyter does: every element on its own line, nothing escaped but what must be.</summary>
internal sealed class NotebookJsonWriter(string indentation)
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>What Jupyter puts before each line for each level.</summary>
    public const string JupyterIndentation = " ";

    /// <summary>A node with what stands below it; the text ends without a new line.</summary>
    public static string Write(JsonNode? node, string indentation)
    {
        var writer = new NotebookJsonWriter(indentation);
        writer.Append(node);
        return writer._text.ToString();
    }

    private void Append(JsonNode? node)
    {
        switch (node)
        {
            case null:
                _text.Append("null");
                break;
            case JsonObject json:
                AppendAll('{', '}', json.Count, i =>
                {
                    var (name, value) = json.GetAt(i);
                    AppendString(name);
                    _text.Append(": ");
                    Append(value);
                });
                break;
            case JsonArray array:
                AppendAll('[', ']', array.Count, i => Append(array[i]));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                AppendString(value.GetValue<string>());
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                AppendNumber(value);
                break;
            default:
                _text.Append(node.ToJsonString());
                break;
        }
    }

    private void AppendAll(char open, char close, int count, Action<int> append)
    {
        _text.Append(open);
        if (count > 0)
        {
            _depth++;
            for (var i = 0; i < count; i++)
            {
                _text.Append(i == 0 ? "" : ",");
                NewLine();
                append(i);
            }

            _depth--;
            NewLine();
        }

        _text.Append(close);
    }

    private void NewLine()
    {
        _text.Append('\n');
        for (var i = 0; i < _depth; i++)
            _text.Append(indentation);
    }

    /// <summary>A number from a file stays letter for letter; one that was computed gets the exponent that Jupyter writes.</summary>
    private void AppendNumber(JsonValue value)
    {
        var text = value.ToJsonString();
        _text.Append(value.TryGetValue(out JsonElement _) ? text : text.Replace('E', 'e'));
    }

    private void AppendString(string text)
    {
        _text.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => _text.Append("\\\""),
                '\\' => _text.Append("\\\\"),
                '\n' => _text.Append("\\n"),
                '\r' => _text.Append("\\r"),
                '\t' => _text.Append("\\t"),
                '\b' => _text.Append("\\b"),
                '\f' => _text.Append("\\f"),
                < ' ' => _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => _text.Append(c),
            };
        }

        _text.Append('"');
    }
}
