using System.Text.Encodings.Web;

namespace Microsoft.AspNetCore.Html;

/// <summary>Something that is HTML already and must not be encoded again. It has the name that notebooks written for .NET
/// Interactive expect.</summary>
public interface IHtmlContent
{
    /// <summary>Writes the HTML.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="encoder">Encodes texts inside; implementations here encode what HTML needs and ignore it.</param>
    void WriteTo(TextWriter writer, HtmlEncoder encoder);
}
