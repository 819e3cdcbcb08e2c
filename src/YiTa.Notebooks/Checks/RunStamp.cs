using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Documents.Internal;

namespace YiTa.Notebooks.Checks;

/// <summary>
/// What the stored outputs of a notebook were made from: its code cells, and whatever else the composition root names
/// (data, library). Kept in the notebook's metadata, so that outdated outputs are told without running anything.
/// </summary>
public sealed record RunStamp
{
    private const string Section = "yita";
    private const string Cells = "cells";

    private RunStamp(IReadOnlyDictionary<string, string> parts) => Parts = parts;

    /// <summary>The hash of each part by its name; <c>cells</c> is always among them.</summary>
    public IReadOnlyDictionary<string, string> Parts { get; }

    /// <summary>The stamp of a notebook as it is now.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="inputs">Hashes of what else its outputs depend on, by name.</param>
    public static RunStamp Of(NotebookDocument document, IReadOnlyDictionary<string, string> inputs)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(inputs);
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal) { [Cells] = HashCells(document) };
        foreach (var (name, hash) in inputs) parts[name] = hash;
        return new(parts);
    }

    /// <summary>The stamp of the stored run, or null where the notebook was never run by this engine.</summary>
    /// <param name="document">The notebook.</param>
    public static RunStamp? Read(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Metadata[Section] is not JsonObject section) return null;
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, node) in section)
        {
            if (node is JsonValue value && value.TryGetValue(out string? hash)) parts[name] = hash;
        }

        return parts.ContainsKey(Cells) ? new(parts) : null;
    }

    /// <summary>Stores the stamp in a notebook's metadata.</summary>
    /// <param name="document">The notebook whose outputs were just made.</param>
    public void Write(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        JsonOrder.Set(document.Metadata, Section, new JsonObject(Parts.Select(part => KeyValuePair.Create(part.Key, (JsonNode?)part.Value))));
    }

    /// <summary>Takes the stamp away: outputs that are about to be replaced no longer are those of the stored run.</summary>
    internal static void Remove(NotebookDocument document) => document.Metadata.Remove(Section);

    /// <summary>The parts that differ from those of an earlier stamp, in alphabetical order; empty where nothing changed.</summary>
    /// <param name="stored">The stamp of the stored run.</param>
    public IReadOnlyList<string> ChangedSince(RunStamp stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return [.. Parts.Keys.Where(name => !stored.Parts.TryGetValue(name, out var hash) || hash != Parts[name])];
    }

    private static string HashCells(NotebookDocument document)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var cell in document.Cells.Where(cell => cell.Kind == CellKind.Code))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(cell.Language(document) + "\0" + cell.Source + "\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
