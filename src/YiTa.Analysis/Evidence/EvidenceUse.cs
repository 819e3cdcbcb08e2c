using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace YiTa.Analysis.Evidence;

/// <summary>
/// Which notebooks use which evidence, read from the notebooks themselves: a notebook uses a row or a conflict when the whole key stands in
/// a cell or in a stored output of it. A published quantity rests on a row when the row is among its inputs or is the record of one of its definitions.
/// </summary>
public sealed partial class EvidenceUse
{
    private const string Quantities = "application/vnd.yita.quantities+json";

    private readonly Dictionary<string, SortedSet<string>> _notebooks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _quantities = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _titles = new(StringComparer.Ordinal);

    private EvidenceUse(IReadOnlyList<string> notebooks) => Notebooks = notebooks;

    /// <summary>The names of the notebooks read, without folder and ending, in ordinal order.</summary>
    public IReadOnlyList<string> Notebooks { get; }

    /// <summary>Reads the notebooks of a folder, not of folders below it.</summary>
    /// <param name="folder">The folder, such as <c>notebooks</c>; a notebook names its own by <c>"."</c>.</param>
    /// <param name="except">Beginnings of names to leave out, such as <c>10-</c>: a notebook that lists everything would use everything.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="System.Text.Json.JsonException">A notebook is no JSON.</exception>
    public static EvidenceUse Read(string folder, params IReadOnlyList<string> except)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(except);
        var files = Directory.EnumerateFiles(folder, "*.ipynb").Select(file => (Path: file, Name: Path.GetFileNameWithoutExtension(file)))
            .Where(file => !except.Any(beginning => file.Name.StartsWith(beginning, StringComparison.Ordinal)))
            .OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        var use = new EvidenceUse([.. files.Select(file => file.Name)]);
        foreach (var (path, name) in files)
        {
            foreach (var cell in JsonNode.Parse(File.ReadAllText(path, Encoding.UTF8))?["cells"]?.AsArray() ?? []) use.Add(name, cell!);
        }

        return use;
    }

    /// <summary>The notebooks that use a row or a conflict, in ordinal order; empty for one that none uses, or that does not exist.</summary>
    /// <param name="id">The key of an observation, event, conflict or context figure.</param>
    public IReadOnlyList<string> NotebooksOf(string id) => Of(_notebooks, id);

    /// <summary>The names of the published quantities that rest on a row, in ordinal order; empty where none does.</summary>
    /// <param name="id">The key of an observation, event or context figure.</param>
    public IReadOnlyList<string> QuantitiesOf(string id) => Of(_quantities, id);

    /// <summary>The title under which a notebook published a quantity; null for one that none of the notebooks read published.</summary>
    /// <param name="quantity">The name of the quantity, as <see cref="QuantitiesOf"/> gives it.</param>
    public string? TitleOf(string quantity) => _titles.GetValueOrDefault(quantity ?? throw new ArgumentNullException(nameof(quantity)));

    private static IReadOnlyList<string> Of(Dictionary<string, SortedSet<string>> index, string id) =>
        index.TryGetValue(id ?? throw new ArgumentNullException(nameof(id)), out var names) ? [.. names] : [];

    private void Add(string notebook, JsonNode cell)
    {
        AddWords(_notebooks, cell["source"], notebook);
        foreach (var output in cell["outputs"]?.AsArray() ?? [])
        {
            foreach (var (type, data) in output?["data"]?.AsObject() ?? [])
            {
                if (type.StartsWith("image/", StringComparison.Ordinal)) continue;
                AddWords(_notebooks, data, notebook);
                if (type != Quantities || data is not JsonArray published) continue;
                foreach (var quantity in published.OfType<JsonObject>()) AddQuantity(quantity);
            }
        }
    }

    // What a quantity rests on stands in its inputs and in the records of its definitions; sources and conflicts are named beside, not used.
    private void AddQuantity(JsonObject quantity)
    {
        var name = (string?)quantity["name"] ?? "";
        _titles[name] = (string?)quantity["title"] ?? name;
        var records = quantity["definitions"]?.AsArray().Select(definition => definition?["record"]) ?? [];
        foreach (var key in Strings(quantity["inputs"]).Concat(records.SelectMany(Strings))) Add(_quantities, key, name);
    }

    private static void Add(Dictionary<string, SortedSet<string>> index, string key, string name)
    {
        if (!index.TryGetValue(key, out var names)) index.Add(key, names = new SortedSet<string>(StringComparer.Ordinal));
        names.Add(name);
    }

    // Every run of letters, digits and hyphens may be a key; which ones are is for the caller to ask.
    private static void AddWords(Dictionary<string, SortedSet<string>> index, JsonNode? node, string name)
    {
        foreach (var text in Strings(node))
        {
            foreach (Match word in Key().Matches(text)) Add(index, word.Value, name);
        }
    }

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Strings),
        JsonObject members => members.SelectMany(member => Strings(member.Value)),
        JsonValue value when value.TryGetValue(out string? text) => [text],
        _ => [],
    };

    [GeneratedRegex("[a-z0-9]+(?:-[a-z0-9]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
