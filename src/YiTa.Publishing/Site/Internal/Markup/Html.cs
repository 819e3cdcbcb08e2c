using System.Buffers;
using System.Text;

namespace YiTa.Publishing.Site.Internal.Markup;

/// <summary>
/// A piece of HTML. Text becomes markup through <see cref="Of"/> alone, which escapes every string it is handed, so
/// that what comes from data can never become an element, an attribute or a script.
/// </summary>
internal readonly struct Html : IEquatable<Html>
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'\0");

    private readonly string? text;

    private Html(string text) => this.text = text;

    /// <summary>No markup at all.</summary>
    public static Html Empty => default;

    /// <summary>True when there is nothing to write.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(text);

    /// <summary>Markup from an interpolated string: its literal parts as they stand, its values escaped.</summary>
    public static Html Of(HtmlInterpolation markup) => new(markup.ToString());

    /// <summary>Text, escaped.</summary>
    public static Html Text(string? text) => new(Escape(text));

    /// <summary>Markup that is already HTML: from the Markdown renderer, a serialised tree, the highlighter.</summary>
    public static Html Raw(string markup) => new(markup);

    /// <summary>The pieces one after the other, with <paramref name="between"/> in between.</summary>
    public static Html Join(string between, IEnumerable<Html> pieces) =>
        new(string.Join(Escape(between), pieces.Where(piece => !piece.IsEmpty).Select(piece => piece.ToString())));

    /// <summary>The pieces one after the other.</summary>
    public static Html Concat(IEnumerable<Html> pieces) => Join("", pieces);

    /// <summary><paramref name="markup"/> when <paramref name="condition"/> holds, else nothing.</summary>
    public static Html If(bool condition, Func<Html> markup) => condition ? markup() : Empty;

    /// <summary>
    /// JSON that may stand inside a <c>script</c> element: <c>&lt;</c> is written <c>\u003c</c>, so neither
    /// <c>&lt;/script&gt;</c> nor <c>&lt;!--</c> can occur, and the JSON still means the same.
    /// </summary>
    public static Html Json(string json) => new(json
        .Replace("<", "\\u003c", StringComparison.Ordinal)
        .Replace(">", "\\u003e", StringComparison.Ordinal)
        .Replace("&", "\\u0026", StringComparison.Ordinal)
        .Replace("\u2028", "\\u2028", StringComparison.Ordinal)
        .Replace("\u2029", "\\u2029", StringComparison.Ordinal));

    /// <summary>Escapes text for element content and for attribute values in either kind of quotes.</summary>
    public static string Escape(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (text.AsSpan().IndexOfAny(Special) < 0) return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                '\0' => escaped.Append('\uFFFD'),
                _ => escaped.Append(character),
            };
        return escaped.ToString();
    }

    public bool Equals(Html other) => ToString() == other.ToString();

    public override bool Equals(object? obj) => obj is Html other && Equals(other);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => text ?? "";
}
