using System.Text.Json;
using System.Text.Json.Nodes;

namespace YiTa.Notebooks.Documents.Internal;

/// <summary>Checks what the document model relies on, and nothing else: the rest of a file is passed through.</summary>
internal static class NotebookValidator
{
    public static JsonObject Validate(JsonNode? root, NotebookJsonReader reader)
    {
        if (root is not JsonObject json)
            throw reader.Error(root, null, "$", Describe(root), "an object with cells");
        if (JsonOrder.Integer(json["nbformat"]) is not { } major)
            throw reader.Error(json["nbformat"], json, "$.nbformat", Describe(json["nbformat"]), "4");
        if (major < 4)
            throw reader.Error(json["nbformat"], json, "$.nbformat", $"{major}", "4 (convert the file with: jupyter nbconvert --to notebook --nbformat 4 FILE)");
        if (major > 4)
            throw reader.Error(json["nbformat"], json, "$.nbformat", $"{major}", "4, the newest format that is understood here");
        if (json["nbformat_minor"] is { } minor && JsonOrder.Integer(minor) is null)
            throw reader.Error(minor, json, "$.nbformat_minor", Describe(minor), "an integer");
        Expect<JsonObject>(json, "metadata", "$", "an object", reader);
        if (json["cells"] is not JsonArray cells)
            throw reader.Error(json["cells"], json, "$.cells", Describe(json["cells"]), "a list of cells");
        for (var i = 0; i < cells.Count; i++)
            ValidateCell(cells[i], cells, $"$.cells[{i}]", reader);
        return json;
    }

    private static void ValidateCell(JsonNode? node, JsonArray cells, string path, NotebookJsonReader reader)
    {
        if (node is not JsonObject cell)
            throw reader.Error(node, cells, path, Describe(node), "a cell (an object)");
        ExpectText(cell, "cell_type", path, required: true, reader);
        ExpectText(cell, "id", path, required: false, reader);
        Expect<JsonObject>(cell, "metadata", path, "an object", reader);
        var known = Multiline.Join(cell["cell_type"]) is "code" or "markdown" or "raw";
        if (!known)
            return;
        if (Multiline.Join(cell["source"]) is null)
            throw reader.Error(cell["source"], cell, path + ".source", Describe(cell["source"]), "a string or a list of strings");
        if (Multiline.Join(cell["cell_type"]) != "code")
            return;
        Expect<JsonArray>(cell, "outputs", path, "a list of outputs", reader);
        if (cell["execution_count"] is { } count && JsonOrder.Integer(count) is null)
            throw reader.Error(count, cell, path + ".execution_count", Describe(count), "an integer or null");
        if (cell["outputs"] is JsonArray outputs)
        {
            for (var i = 0; i < outputs.Count; i++)
                ValidateOutput(outputs[i], outputs, $"{path}.outputs[{i}]", reader);
        }
    }

    private static void ValidateOutput(JsonNode? node, JsonArray outputs, string path, NotebookJsonReader reader)
    {
        if (node is not JsonObject output)
            throw reader.Error(node, outputs, path, Describe(node), "an output (an object)");
        ExpectText(output, "output_type", path, required: true, reader);
        switch (Multiline.Join(output["output_type"]))
        {
            case "stream":
                ExpectText(output, "name", path, required: true, reader);
                if (Multiline.Join(output["text"]) is null)
                    throw reader.Error(output["text"], output, path + ".text", Describe(output["text"]), "a string or a list of strings");
                break;
            case "display_data" or "execute_result":
                if (output["data"] is not JsonObject)
                    throw reader.Error(output["data"], output, path + ".data", Describe(output["data"]), "an object of MIME types");
                Expect<JsonObject>(output, "metadata", path, "an object", reader);
                break;
            case "error":
                Expect<JsonArray>(output, "traceback", path, "a list of strings", reader);
                break;
        }
    }

    private static void ExpectText(JsonObject json, string name, string path, bool required, NotebookJsonReader reader)
    {
        var node = json[name];
        if (node is null ? required : node.GetValueKind() != JsonValueKind.String)
            throw reader.Error(node, json, $"{path}.{name}", Describe(node), "a string");
    }

    private static void Expect<T>(JsonObject json, string name, string path, string expected, NotebookJsonReader reader)
    {
        if (json[name] is { } node and not T)
            throw reader.Error(node, json, $"{path}.{name}", Describe(node), expected);
    }

    private static string Describe(JsonNode? node)
    {
        if (node is null)
            return "nothing";
        if (node is JsonObject)
            return "an object";
        if (node is JsonArray)
            return "a list";
        var text = node.ToJsonString();
        return text.Length > 60 ? text[..60] + "…" : text;
    }
}
