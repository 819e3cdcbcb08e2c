using System.Text.Encodings.Web;

namespace Microsoft.AspNetCore.Html;

/// <summary>A text that is HTML already.</summary>
/// <param name="value">The HTML; null is empty.</param>
public class HtmlString(string? value) : IHtmlContent
{
    /// <summary>The HTML; null is empty.</summary>
    public string? Value { get; } = value;

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Value);
    }

    /// <summary>The HTML.</summary>
    public override string ToString() => Value ?? "";
}
