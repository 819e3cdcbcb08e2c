using System.Globalization;
using System.Text;
using System.Text.Json;

namespace YiTa.Analysis.Evidence.Internal;

/// <summary>Checks <c>datapackage.json</c> against the files that it describes.</summary>
internal sealed class DescriptorRules(
    byte[] bytes, FileFaults faults, IReadOnlyDictionary<string, byte[]> files, IReadOnlyDictionary<string, string> hashes)
{
    public const string Profile = "https://datapackage.org/profiles/2.0/datapackage.json";

    /// <summary>Reports what is wrong; returns the version of the package.</summary>
    public string Check()
    {
        if (TryParse(bytes, faults) is not { } root)
            return "";
        CheckRepeated(root, "");
        if (Text(root, "$schema", "") is { } schema && schema.Text != Profile)
            Report(schema, "$schema", $"'{Profile}'");
        _ = Text(root, "name", "");
        var version = Text(root, "version", "");
        _ = List(root, "licenses", "");
        _ = List(root, "sources", "");
        if (List(root, "resources", "") is { } resources)
            CheckResources(resources);
        return version?.Text ?? "";
    }

    /// <summary>Reads the descriptor; null, with the fault reported, when it is not a JSON object.</summary>
    public static JsonSpot? TryParse(byte[] bytes, FileFaults faults)
    {
        EncodingRules.Check(bytes, faults, tabs: true);
        if (faults.Count > 0)
            return null;
        try
        {
            var root = JsonSpot.Parse(bytes);
            if (root.Kind == JsonTokenType.StartObject)
                return root;
            faults.At(EvidenceFaultKind.Descriptor, root.Offset, Encoding.UTF8.GetString(bytes, root.Offset, Math.Min(root.Length, 200)), "a JSON object");
        }
        catch (JsonException e)
        {
            var offset = Offset(bytes, e);
            var end = Math.Min(bytes.Length, offset + 20);
            var message = e.Message.Split(". ")[0].Split(" LineNumber:")[0].TrimEnd('.');
            faults.At(EvidenceFaultKind.Descriptor, offset, Encoding.UTF8.GetString(bytes.AsSpan(Math.Min(offset, end)..end)), $"JSON ({message})");
        }

        return null;
    }

    private static int Offset(byte[] bytes, JsonException e)
    {
        var offset = 0;
        for (var line = e.LineNumber ?? 0; line > 0; line--)
        {
            var next = bytes.AsSpan(offset).IndexOf((byte)'\n');
            if (next < 0)
                break;
            offset += next + 1;
        }

        return (int)Math.Min(bytes.Length, offset + (e.BytePositionInLine ?? 0));
    }

    private void CheckResources(JsonSpot resources)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < resources.Items.Count; i++)
        {
            var where = $"resources[{i}]";
            var resource = resources.Items[i];
            if (resource.Kind != JsonTokenType.StartObject)
            {
                Report(resource, where, "a JSON object");
                continue;
            }

            CheckRepeated(resource, where + ".");
            if (Text(resource, "path", where + ".") is not { } path)
                continue;
            if (!listed.Add(path.Text))
                Report(path, where + ".path", "each file once");
            else if (!files.TryGetValue(path.Text, out var file))
                Report(path, where + ".path", faults.IsFull ? "" : "a table of this package; " + Nearest.Hint(path.Text, [.. files.Keys.Where(IsTable)]), EvidenceFaultKind.MissingFile);
            else
                CheckResource(resource, where + ".", path.Text, file);
        }

        foreach (var file in files.Keys.Where(file => IsTable(file) && !listed.Contains(file)).Order(StringComparer.Ordinal))
            Report(resources, "resources", $"also a resource with the path '{file}'", EvidenceFaultKind.UnlistedFile);
    }

    private static bool IsTable(string file) => file != TableNames.Descriptor;

    private void CheckResource(JsonSpot resource, string where, string path, byte[] file)
    {
        var size = file.Length.ToString(CultureInfo.InvariantCulture);
        if (resource["bytes"] is not { } stated)
            Report(resource, where + "bytes", size, EvidenceFaultKind.Checksum);
        else if (Raw(stated) != size)
            Report(stated, where + "bytes", $"{size}, the size of {path}", EvidenceFaultKind.Checksum);
        if (Text(resource, "hash", where) is { } hash && hash.Text != "sha256:" + hashes[path])
            Report(hash, where + "hash", $"'sha256:{hashes[path]}', the hash of {path}", EvidenceFaultKind.Checksum);
        if (TableNames.Schema(path) is { } schema)
            CheckSchema(resource, where + "schema", schema);
    }

    private void CheckSchema(JsonSpot resource, string where, TableSchema schema)
    {
        if (resource["schema"] is not { Kind: JsonTokenType.StartObject } stated)
        {
            Report(resource["schema"] ?? resource, where, "a Table Schema");
            return;
        }

        if (List(stated, "fields", where + ".") is not { } fields)
            return;
        for (var i = 0; i < Math.Max(fields.Items.Count, schema.Columns.Count); i++)
        {
            var at = $"{where}.fields[{i}]";
            if (i >= fields.Items.Count)
            {
                Report(fields, where + ".fields", $"also a field '{schema.Columns[i].Name}'");
                continue;
            }

            if (i >= schema.Columns.Count)
            {
                Report(fields.Items[i], at, $"no field after '{schema.Columns[^1].Name}', the last column of the file");
                continue;
            }

            var name = Text(fields.Items[i], "name", at + ".");
            var type = Text(fields.Items[i], "type", at + ".");
            if (name is not null && name.Text != schema.Columns[i].Name)
                Report(name, at + ".name", $"'{schema.Columns[i].Name}', the column of the file");
            else if (type is not null && (type.Text == "number") != (schema.Columns[i].Type == EvidenceColumnType.Number))
                Report(type, at + ".type", schema.Columns[i].Type == EvidenceColumnType.Number ? "'number'" : $"a type for text, since '{schema.Columns[i].Name}' holds text");
        }
    }

    private JsonSpot? Text(JsonSpot owner, string name, string where)
    {
        if (owner[name] is { Kind: JsonTokenType.String, Text.Length: > 0 } text)
            return text;
        Report(owner[name] ?? owner, where + name, "a text that is not empty");
        return null;
    }

    private JsonSpot? List(JsonSpot owner, string name, string where)
    {
        if (owner[name] is { Kind: JsonTokenType.StartArray, Items.Count: > 0 } list)
            return list;
        Report(owner[name] ?? owner, where + name, "a list that is not empty");
        return null;
    }

    private void CheckRepeated(JsonSpot owner, string where)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in owner.Members)
        {
            if (!seen.Add(name))
                Report(value, where + name, "each member once");
        }
    }

    private string Raw(JsonSpot spot) => Encoding.UTF8.GetString(bytes, spot.Offset, Math.Min(spot.Length, 200));

    private void Report(JsonSpot spot, string field, string expected, EvidenceFaultKind kind = EvidenceFaultKind.Descriptor) =>
        faults.At(kind, spot.Offset, spot.Kind is JsonTokenType.StartObject ? "{" : spot.Kind is JsonTokenType.StartArray ? "[" : Raw(spot).Trim('"'), expected, field);
}
