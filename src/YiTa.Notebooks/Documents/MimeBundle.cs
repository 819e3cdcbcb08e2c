using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace YiTa.Notebooks.Documents;

/// <summary>One thing in one or more MIME types, in an order that is kept. Text is a JSON string; what has a JSON type is
/// the JSON itself; binary data is a Base64 string.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The field calls it a MIME bundle.")]
public sealed class MimeBundle : IReadOnlyDictionary<string, JsonNode>
{
    private readonly List<KeyValuePair<string, JsonNode>> _items = [];

    /// <summary>An empty bundle.</summary>
    public MimeBundle()
    {
    }

    /// <summary>A bundle of the given parts; a MIME type that occurs again replaces the earlier part in its place.</summary>
    /// <param name="items">MIME types and their contents.</param>
    public MimeBundle(IEnumerable<KeyValuePair<string, JsonNode>> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (var (mimeType, content) in items)
            Add(mimeType, content);
    }

    /// <summary>A bundle with one text.</summary>
    /// <param name="mimeType">The MIME type.</param>
    /// <param name="text">The text.</param>
    public static MimeBundle Text(string mimeType, string text) => new() { { mimeType, text } };

    /// <summary>The number of MIME types.</summary>
    public int Count => _items.Count;

    /// <summary>The MIME types in their order.</summary>
    public IEnumerable<string> Keys => _items.Select(item => item.Key);

    /// <summary>The contents in their order.</summary>
    public IEnumerable<JsonNode> Values => _items.Select(item => item.Value);

    /// <summary>The content of a MIME type.</summary>
    /// <param name="key">The MIME type, letter for letter.</param>
    /// <exception cref="KeyNotFoundException">The bundle has no such type.</exception>
    public JsonNode this[string key] => TryGetValue(key, out var value)
        ? value
        : throw new KeyNotFoundException($"The bundle has no '{key}', only {string.Join(", ", Keys)}.");

    /// <summary>Adds a part, or replaces the one of that MIME type in its place.</summary>
    /// <param name="mimeType">The MIME type.</param>
    /// <param name="content">The content.</param>
    public void Add(string mimeType, JsonNode content)
    {
        ArgumentException.ThrowIfNullOrEmpty(mimeType);
        ArgumentNullException.ThrowIfNull(content);
        var index = _items.FindIndex(item => item.Key == mimeType);
        if (index < 0)
            _items.Add(new(mimeType, content));
        else
            _items[index] = new(mimeType, content);
    }

    /// <summary>Adds a text, or replaces the part of that MIME type in its place.</summary>
    /// <param name="mimeType">The MIME type.</param>
    /// <param name="text">The text.</param>
    public void Add(string mimeType, string text) => Add(mimeType, JsonValue.Create(text));

    /// <summary>The text of a MIME type, or null where it is absent or not a string.</summary>
    /// <param name="mimeType">The MIME type, letter for letter.</param>
    public string? GetText(string mimeType) =>
        TryGetValue(mimeType, out var node) && node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _items.Exists(item => item.Key == key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JsonNode value)
    {
        var index = _items.FindIndex(item => item.Key == key);
        value = index < 0 ? null : _items[index].Value;
        return index >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonNode>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
