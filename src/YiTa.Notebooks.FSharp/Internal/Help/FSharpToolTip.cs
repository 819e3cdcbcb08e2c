using System.Xml.Linq;
using FSharp.Compiler.EditorServices;
using FSharp.Compiler.Symbols;
using FSharp.Compiler.Text;
using YiTa.Notebooks.Kernels.Help.Internal.Documentation;

namespace YiTa.Notebooks.FSharp.Internal.Help;

/// <summary>Writes what the compiler tells of a symbol.</summary>
internal static class FSharpToolTip
{
    /// <summary>The signature in one line; empty where there is none.</summary>
    public static string Line(ToolTipText text) => Elements(text) switch
    {
        [] => "",
        [var only] => OneLine(Words(only.MainDescription)),
        [var first, .. var rest] => $"{OneLine(Words(first.MainDescription))} (+ {rest.Count} overload{(rest.Count == 1 ? "" : "s")})",
    };

    /// <summary>Signatures and documentation as Markdown, or null.</summary>
    public static string? Markdown(ToolTipText text, bool all, Func<string, bool>? isOwnName = null)
    {
        var elements = Elements(text);
        if (elements.Count == 0)
            return null;
        var shown = all ? elements : elements.GetRange(0, 1);
        var more = elements.Count - shown.Count;
        var markdown = $"```fsharp\n{string.Join('\n', shown.Select(element => Words(element.MainDescription)))}{(more > 0 ? $"\n(+ {more} overload{(more == 1 ? "" : "s")})" : "")}\n```";
        return Documentation(elements[0].XmlDoc) is { } xml && DocumentationText.Of(xml, all) is { Length: > 0 } about ? $"{markdown}\n\n{about}" : markdown;
    }

    /// <summary>The element that documents a symbol, or null.</summary>
    public static XElement? Documentation(FSharpXmlDoc documentation)
    {
        var text = documentation switch
        {
            FSharpXmlDoc.FromXmlText own => string.Join('\n', own.Item.UnprocessedLines),
            FSharpXmlDoc.FromXmlFile file => DocumentationFiles.Find(file.dllName, file.xmlSig),
            _ => null,
        };
        if (string.IsNullOrWhiteSpace(text))
            return null;
        try
        {
            // A comment of F# need not hold any element, and is the summary then.
            var element = XElement.Parse(text.TrimStart().StartsWith("<member", StringComparison.Ordinal) ? text : $"<member>{text}</member>", LoadOptions.PreserveWhitespace);
            return element.HasElements ? element : new XElement("member", new XElement("summary", element.Value));
        }
        catch (System.Xml.XmlException)
        {
            return new XElement("member", new XElement("summary", text));
        }
    }

    public static string Words(TaggedText[] parts) => string.Concat(parts.Select(part => part.Text)).Trim();

    private static string OneLine(string text) => string.Join(' ', text.Split(['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries));

    private static List<ToolTipElementData> Elements(ToolTipText text) => [.. text.Item.OfType<ToolTipElement.Group>().SelectMany(group => group.elements)];
}
