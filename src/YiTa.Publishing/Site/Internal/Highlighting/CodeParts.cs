using YiTa.Notebooks.Documents;

namespace YiTa.Publishing.Site.Internal.Highlighting;

/// <summary>Splits a cell at its magics and knows which of them switch the language.</summary>
internal static class CodeParts
{
    /// <summary>The language that a magic or a kernel name stands for; null when it switches none.</summary>
    public static string? LanguageOf(string name) => LanguageNames.OfMagic("#!" + name);

    /// <summary>What readers call the language.</summary>
    public static string DisplayName(string language) => LanguageOf(language) switch
    {
        "csharp" => "C#",
        "fsharp" => "F#",
        "sql" => "SQL",
        "javascript" => "JavaScript",
        "mermaid" => "Mermaid",
        "html" => "HTML",
        "markdown" => "Markdown",
        "pwsh" => "PowerShell",
        _ => language,
    };

    /// <summary>The parts of the cell, in order; together they are the code again, letter for letter.</summary>
    public static IEnumerable<CodePart> Split(string code)
    {
        var start = 0;
        for (var line = 0; line < code.Length;)
        {
            var end = code.IndexOf('\n', line);
            end = end < 0 ? code.Length : end + 1;
            if (code.AsSpan(line, end - line).TrimStart().StartsWith("#!"))
            {
                if (line > start) yield return new(code[start..line], null);
                yield return new(code[line..end], MagicOf(code[line..end]));
                start = end;
            }
            line = end;
        }
        if (start < code.Length) yield return new(code[start..], null);
    }

    /// <summary>The languages of a cell in the order in which they occur; a cell of magics alone has its default.</summary>
    public static IReadOnlyList<string> LanguagesOf(string code, string defaultLanguage)
    {
        var found = new List<string>();
        var current = LanguageOf(defaultLanguage) ?? defaultLanguage;
        foreach (var part in Split(code))
        {
            if (part.Magic is { } magic) current = LanguageOf(magic) ?? current;
            else if (!string.IsNullOrWhiteSpace(part.Text) && !found.Contains(current)) found.Add(current);
        }
        return found.Count > 0 ? found : [current];
    }

    private static string MagicOf(string line)
    {
        var word = line.AsSpan().Trim()[2..];
        var end = word.IndexOfAny(" \t\r");
        return (end < 0 ? word : word[..end]).ToString().ToLowerInvariant();
    }
}
