using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents.Internal;

namespace YiTa.Notebooks.Documents;

/// <summary>One cell of a notebook. Members of the file that are not understood are kept in their place.</summary>
public sealed class NotebookCell
{
    private readonly List<CellOutput> _outputs = [];

    /// <summary>Makes a cell. It gets its id when the document is written.</summary>
    /// <param name="kind">Not <see cref="CellKind.Unknown"/>.</param>
    /// <param name="source">The text, with <c>\n</c> between lines.</param>
    public NotebookCell(CellKind kind, string source)
    {
        Json = new JsonObject { ["cell_type"] = TypeName(kind) };
        if (kind == CellKind.Code)
            Json["execution_count"] = null;
        Json["metadata"] = new JsonObject();
        if (kind == CellKind.Code)
            Json["outputs"] = new JsonArray();
        Json["source"] = Multiline.ToLines(source);
    }

    internal NotebookCell(JsonObject json)
    {
        Json = json;
        if (json["outputs"] is JsonArray outputs)
            _outputs.AddRange(outputs.OfType<JsonObject>().Select(OutputFactory.Create));
    }

    /// <summary>The cell's id, or null where the file has none (before nbformat 4.5) and for a cell not yet written.</summary>
    public string? Id
    {
        get => Multiline.Join(Json["id"]);
        set => JsonOrder.Set(Json, "id", value);
    }

    /// <summary>What the cell holds.</summary>
    public CellKind Kind => Multiline.Join(Json["cell_type"]) switch
    {
        "code" => CellKind.Code,
        "markdown" => CellKind.Markdown,
        "raw" => CellKind.Raw,
        _ => CellKind.Unknown,
    };

    /// <summary>The text, joined where the file has it as lines; empty for a cell of an unknown kind without a source.</summary>
    public string Source
    {
        get => Multiline.Join(Json["source"]) ?? "";
        set => JsonOrder.Set(Json, "source", Multiline.ToLines(value));
    }

    /// <summary>The cell's metadata, live; an empty object is added where the file has none.</summary>
    public JsonObject Metadata
    {
        get
        {
            if (Json["metadata"] is JsonObject metadata)
                return metadata;
            JsonObject added = [];
            JsonOrder.Set(Json, "metadata", added);
            return added;
        }
    }

    /// <summary>The number of the execution that made the outputs, or null where the cell was not run.</summary>
    public int? ExecutionCount
    {
        get => JsonOrder.Integer(Json["execution_count"]);
        set => JsonOrder.Set(Json, "execution_count", value);
    }

    /// <summary>The outputs, which may be changed; empty for cells without code.</summary>
    public IList<CellOutput> Outputs => _outputs;

    /// <summary>The tags in the metadata; none where there are none.</summary>
    public IReadOnlyList<string> Tags => Json["metadata"]?["tags"] is JsonArray tags ? [.. tags.Select(Multiline.Join).OfType<string>()] : [];

    /// <summary>The cell as it stands in the file; outputs are brought up to date when the document is written.</summary>
    internal JsonObject Json { get; }

    /// <summary>
    /// The language that the cell is in: a magic on its first line (<c>#!sql</c>), else what its metadata says, else the
    /// document's. Names are those of kernels, such as <c>csharp</c>. Null for cells without code.
    /// </summary>
    /// <param name="document">The document that holds the cell.</param>
    public string? Language(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Kind == CellKind.Code ? LanguageNames.OfMagic(Source) ?? MetadataLanguage ?? document.DefaultLanguage : null;
    }

    /// <summary>The language that the cell's metadata names (<c>polyglot_notebook.kernelName</c>,
    /// <c>dotnet_interactive.language</c>), or null.</summary>
    public string? MetadataLanguage => Read("polyglot_notebook", "kernelName") ?? Read("dotnet_interactive", "language");

    /// <summary>Brings <see cref="Json"/> up to date with the outputs.</summary>
    internal void Synchronize()
    {
        if (Kind != CellKind.Code)
            return;
        if (Json["outputs"] is not JsonArray array)
            JsonOrder.Set(Json, "outputs", array = []);
        array.Clear();
        foreach (var output in _outputs)
            array.Add(output.Json.Parent is null ? output.Json : output.Json.DeepClone());
    }

    private string? Read(string section, string member) =>
        Json["metadata"] is JsonObject metadata && metadata[section] is JsonObject values && Multiline.Join(values[member]) is { Length: > 0 } name
            ? LanguageNames.Canonical(name)
            : null;

    private static string TypeName(CellKind kind) => kind switch
    {
        CellKind.Code => "code",
        CellKind.Markdown => "markdown",
        CellKind.Raw => "raw",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A new cell is code, Markdown or raw."),
    };
}
