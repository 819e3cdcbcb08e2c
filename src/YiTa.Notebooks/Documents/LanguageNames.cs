namespace YiTa.Notebooks.Documents;

/// <summary>The names under which notebooks know their languages.</summary>
public static class LanguageNames
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["csharp"] = "csharp", ["c#"] = "csharp", [".net-csharp"] = "csharp",
        ["fsharp"] = "fsharp", ["f#"] = "fsharp", [".net-fsharp"] = "fsharp",
        ["pwsh"] = "pwsh", ["powershell"] = "pwsh", [".net-powershell"] = "pwsh",
        ["sql"] = "sql", ["kql"] = "kql",
        ["html"] = "html", ["mermaid"] = "mermaid", ["http"] = "http",
        ["javascript"] = "javascript", ["js"] = "javascript",
        ["markdown"] = "markdown", ["md"] = "markdown",
        ["value"] = "value",
    };

    /// <summary>The kernel's name for a name or alias in any case; an unknown name is returned as it is.</summary>
    /// <param name="name">A name without <c>#!</c>.</param>
    public static string Canonical(string name) => Known.GetValueOrDefault(name, name);

    /// <summary>The language that a cell's first line chooses by a magic (<c>#!sql</c>), or null where it has none or one
    /// that is no language.</summary>
    /// <param name="source">The cell's text.</param>
    public static string? OfMagic(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var text = source.AsSpan().TrimStart();
        if (!text.StartsWith("#!", StringComparison.Ordinal))
            return null;
        text = text[2..];
        var end = text.IndexOfAny(" \t\r\n");
        return Known.GetValueOrDefault((end < 0 ? text : text[..end]).ToString());
    }
}
