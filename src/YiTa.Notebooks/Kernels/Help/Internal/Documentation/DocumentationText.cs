using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace YiTa.Notebooks.Kernels.Help.Internal.Documentation;

/// <summary>Writes documentation as Markdown.</summary>
internal static partial class DocumentationText
{
    /// <summary>Everything that a reader of a hover wants: summary, parameters, what is returned, exceptions; remarks where asked for.</summary>
    public static string Of(XElement documentation, bool remarks)
    {
        var text = new StringBuilder();
        Paragraph("", documentation.Element("summary"));
        List("Type parameters", documentation.Elements("typeparam"), "name");
        List("Parameters", documentation.Elements("param"), "name");
        Paragraph("**Returns:** ", documentation.Element("returns"));
        if (documentation.Element("returns") is null)
            Paragraph("**Value:** ", documentation.Element("value"));
        List("Exceptions", documentation.Elements("exception"), "cref");
        if (remarks)
        {
            Paragraph("**Remarks:** ", documentation.Element("remarks"));
            foreach (var example in documentation.Elements("example"))
                Paragraph("**Example**\n\n", example);
        }

        return text.ToString().Trim('\n');

        void Paragraph(string title, XElement? element)
        {
            if (element is not null && Inline(element) is { Length: > 0 } content)
                text.Append(title).Append(content).Append("\n\n");
        }

        void List(string title, IEnumerable<XElement> elements, string key)
        {
            var entries = elements.Select(element => (Name: Short(element.Attribute(key)?.Value ?? ""), Content: Inline(element))).Where(entry => entry.Content.Length > 0).ToList();
            if (entries.Count == 0)
                return;
            text.Append("**").Append(title).Append("**\n\n");
            foreach (var (name, content) in entries)
                text.Append("- `").Append(name).Append("`: ").Append(content.Replace("\n", "\n  ", StringComparison.Ordinal)).Append('\n');
            text.Append('\n');
        }
    }

    /// <summary>The text of one element.</summary>
    public static string Inline(XElement element)
    {
        var text = new StringBuilder();
        Write(element, text);
        return ManyLines().Replace(SpaceAtLineEnds().Replace(text.ToString(), "\n"), "\n\n").Trim();
    }

    private static void Write(XElement element, StringBuilder text)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText words:
                    text.Append(Space().Replace(words.Value, " "));
                    break;
                case XElement { Name.LocalName: "see" or "seealso" } link:
                    text.Append(Link(link));
                    break;
                case XElement { Name.LocalName: "paramref" or "typeparamref" } reference:
                    text.Append('`').Append(reference.Attribute("name")?.Value).Append('`');
                    break;
                case XElement { Name.LocalName: "c" or "tt" } code:
                    text.Append('`').Append(code.Value).Append('`');
                    break;
                case XElement { Name.LocalName: "code" } code:
                    text.Append("\n\n```csharp\n").Append(Unindent(code.Value)).Append("\n```\n\n");
                    break;
                case XElement { Name.LocalName: "para" or "p" or "description" } paragraph:
                    text.Append("\n\n");
                    Write(paragraph, text);
                    text.Append("\n\n");
                    break;
                case XElement { Name.LocalName: "item" or "listheader" } item:
                    text.Append("\n- ").Append(string.Join(": ", item.Elements().Select(Inline).DefaultIfEmpty(item.Value.Trim())));
                    break;
                case XElement { Name.LocalName: "br" }:
                    text.Append('\n');
                    break;
                case XElement other:
                    Write(other, text);
                    break;
            }
        }
    }

    private static string Link(XElement link) => link.Value.Length > 0 ? Space().Replace(link.Value, " ")
        : link.Attribute("langword")?.Value is { } word ? $"`{word}`"
        : link.Attribute("cref")?.Value is { } target ? $"`{(IsBeside(target, link) ? Short(target).Split('.')[^1] : Short(target))}`"
        : link.Attribute("href")?.Value ?? "";

    /// <summary>Whether a reference names a member of the type whose documentation it stands in.</summary>
    private static bool IsBeside(string target, XElement link)
    {
        var member = link.Ancestors("member").FirstOrDefault()?.Attribute("name")?.Value.Split('(')[0] ?? "";
        var type = member.StartsWith("T:", StringComparison.Ordinal) ? member : member[..Math.Max(0, member.LastIndexOf('.'))];
        return type.Length > 2 && target.Length > type.Length && target.AsSpan(2).StartsWith(type.AsSpan(2)) && target[type.Length] == '.';
    }

    /// <summary>The last name of a reference: <c>List&lt;T&gt;</c> is written <c>List</c>.</summary>
    private static string Short(string reference)
    {
        var end = reference.IndexOf('(', StringComparison.Ordinal);
        var name = end < 0 ? reference : reference[..end];
        if (name.Length > 1 && name[1] == ':')
        {
            var kind = name[0];
            name = name[2..];
            var parts = name.Split('.');

            // A member says little without its type.
            name = kind is 'T' or 'N' or '!' || parts.Length < 2 ? parts[^1] : $"{parts[^2]}.{parts[^1]}";
        }

        return Arity().Replace(name, "").Replace('{', '<').Replace('}', '>');
    }

    private static string Unindent(string code)
    {
        var lines = code.Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\n').TrimEnd().Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(line => line.Length >= indent ? line[indent..] : line.TrimStart()));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"(?<!^) *\n ?(?! *- )(?!`)(?! )")]
    private static partial Regex SpaceAtLineEnds();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex ManyLines();

    [GeneratedRegex(@"``?\d+")]
    private static partial Regex Arity();
}
