using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive;

/// <summary>JavaScript to run in the reader's browser.</summary>
/// <param name="scriptValue">The code.</param>
public sealed class ScriptContent(string scriptValue) : IHtmlContent
{
    /// <summary>The code.</summary>
    public string ScriptValue { get; } = scriptValue;

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(ToString());
    }

    /// <summary>The code in its element.</summary>
    public override string ToString() => $"<script type=\"text/javascript\">{ScriptValue}</script>";
}
