using System.Text;
using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents.Internal;

namespace YiTa.Notebooks.Documents;

/// <summary>
/// A Jupyter notebook (nbformat 4). What is not understood is kept, in its place and in its spelling, so that reading and
/// writing a file that Jupyter wrote gives the same bytes.
/// </summary>
public sealed class NotebookDocument
{
    private readonly JsonObject _json;
    private readonly string _indentation = NotebookJsonWriter.JupyterIndentation;
    private readonly List<NotebookCell> _cells = [];

    /// <summary>Makes an empty notebook of nbformat 4.5 for this project's kernel.</summary>
    public NotebookDocument()
    {
        _json = new JsonObject
        {
            ["cells"] = new JsonArray(),
            ["metadata"] = new JsonObject
            {
                ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
                ["language_info"] = new JsonObject { ["name"] = "polyglot-notebook" },
            },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
    }

    private NotebookDocument(JsonObject json, string indentation)
    {
        (_json, _indentation) = (json, indentation);
        _cells.AddRange(json["cells"]!.AsArray().Select(cell => new NotebookCell(cell!.AsObject())));
    }

    /// <summary>The cells, which may be changed.</summary>
    public IList<NotebookCell> Cells => _cells;

    /// <summary>The notebook's metadata, live; an empty object is added where the file has none.</summary>
    public JsonObject Metadata
    {
        get
        {
            if (_json["metadata"] is JsonObject metadata)
                return metadata;
            JsonObject added = [];
            JsonOrder.Set(_json, "metadata", added);
            return added;
        }
    }

    /// <summary>The minor version of the format: 5 for 4.5. Older files keep theirs until <see cref="Upgrade"/>.</summary>
    public int MinorVersion => JsonOrder.Integer(_json["nbformat_minor"]) ?? 0;

    /// <summary>The language of cells that do not say theirs, by kernel name: <c>csharp</c> unless the metadata names another.</summary>
    public string DefaultLanguage => DocumentLanguage.Of(_json["metadata"] as JsonObject);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="NotebookFormatException">The file is not a notebook of nbformat 4.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static NotebookDocument Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Parse(File.ReadAllBytes(path), path);
    }

    /// <summary>Reads text.</summary>
    /// <param name="json">The notebook as JSON.</param>
    /// <param name="name">A name for messages.</param>
    /// <exception cref="NotebookFormatException">The text is not a notebook of nbformat 4.</exception>
    public static NotebookDocument Parse(string json, string name = "notebook")
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json), name);
    }

    /// <summary>The notebook as JSON, the way Jupyter writes it, with a new line at its end; a file that was indented otherwise
    /// stays so. In nbformat 4.5 cells without an id get one, computed from their text.</summary>
    public string ToJson()
    {
        if (MinorVersion >= 5)
            CellIds.Complete(_cells);
        if (_json["cells"] is not JsonArray array)
            JsonOrder.Set(_json, "cells", array = []);
        array.Clear();
        foreach (var cell in _cells)
        {
            cell.Synchronize();
            array.Add(cell.Json.Parent is null ? cell.Json : cell.Json.DeepClone());
        }

        return NotebookJsonWriter.Write(_json, _indentation) + "\n";
    }

    /// <summary>Makes an older notebook one of nbformat 4.5: its cells get ids when it is written.</summary>
    public void Upgrade()
    {
        if (MinorVersion < 5)
            JsonOrder.Set(_json, "nbformat_minor", 5);
    }

    /// <summary>Writes the notebook. The file is replaced at once and whole, or not at all.</summary>
    /// <param name="path">The file; the target of a symbolic link is replaced, not the link.</param>
    /// <exception cref="IOException">The file cannot be written; an older file is then as it was.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Write(path, Encoding.UTF8.GetBytes(ToJson()));
    }

    internal static NotebookDocument Parse(byte[] utf8, string name)
    {
        var reader = new NotebookJsonReader(name, utf8);
        return new(NotebookValidator.Validate(reader.Read(), reader), Indentation.Of(utf8));
    }
}
