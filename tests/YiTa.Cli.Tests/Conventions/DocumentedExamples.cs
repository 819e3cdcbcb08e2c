using System.Xml.Linq;

namespace YiTa.Cli.Tests.Conventions;

/// <summary>The examples of the documentation: code in <c>example</c> elements, and C# blocks of the README.</summary>
internal static class DocumentedExamples
{
    public static IEnumerable<(string Member, string Code)> OfAssembly(string assembly) =>
        from member in XDocument.Load(Path.Combine(AppContext.BaseDirectory, assembly + ".xml")).Descendants("member")
        from code in member.Elements("example").Descendants("code")
        select ((string)member.Attribute("name")!, Unindent(code.Value));

    public static IEnumerable<string> OfMarkdown(string text)
    {
        var blocks = text.ReplaceLineEndings("\n").Split("```csharp\n");
        return blocks.Skip(1).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)]);
    }

    private static string Unindent(string code)
    {
        var lines = code.ReplaceLineEndings("\n").Trim('\n').Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length >= indent ? line[indent..] : line.TrimStart()));
    }
}
