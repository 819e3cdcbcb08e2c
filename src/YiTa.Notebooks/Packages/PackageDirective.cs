using System.Text.RegularExpressions;

namespace YiTa.Notebooks.Packages;

/// <summary>A line <c>#r "nuget: Id, Version"</c> or <c>#i "nuget: source"</c> in the code of a language kernel.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Line">The line of the code, counted from 1.</param>
/// <param name="Request">The package, for <see cref="PackageDirectiveKind.Reference"/>; otherwise null.</param>
/// <param name="Source">The source as written, for <see cref="PackageDirectiveKind.Source"/>; otherwise null.</param>
public sealed partial record PackageDirective(PackageDirectiveKind Kind, int Line, PackageRequest? Request, string? Source)
{
    /// <summary>Reads one line. References to files (<c>#r "a.dll"</c>) are none of these and give false.</summary>
    /// <param name="text">One line of code.</param>
    /// <param name="line">Its number, for <see cref="Line"/>.</param>
    /// <param name="directive">What was read, or null.</param>
    /// <exception cref="FormatException">The line is such a directive, but names no package or source.</exception>
    public static bool TryParse(string text, int line, out PackageDirective? directive)
    {
        ArgumentNullException.ThrowIfNull(text);
        directive = null;
        if (Pattern().Match(text) is not { Success: true } match)
            return false;
        var rest = match.Groups["rest"].Value.Trim();
        if (match.Groups["kind"].Value is "i" or "I")
        {
            if (rest.Length == 0)
                throw new FormatException($"Line {line}: found {text.Trim()}, expected #i \"nuget: SOURCE\" with a folder or an address.");
            directive = new(PackageDirectiveKind.Source, line, null, rest);
            return true;
        }

        var parts = rest.Split(',', 2, StringSplitOptions.TrimEntries);
        var isRange = parts is [_, ['[' or '(', ..]];
        if (parts[0].Length == 0 || (parts.Length == 2 && !isRange && parts[1].Contains(',', StringComparison.Ordinal)))
            throw new FormatException($"Line {line}: found {text.Trim()}, expected #r \"nuget: ID\" or #r \"nuget: ID, VERSION\".");
        var version = parts.Length == 2 && parts[1].Length > 0 && parts[1] != "*" ? parts[1] : null;
        directive = new(PackageDirectiveKind.Reference, line, new(parts[0], version), null);
        return true;
    }

    /// <summary>Takes the directives out of code and leaves an empty line for each, so that line numbers stay.</summary>
    /// <param name="code">The code of a cell.</param>
    /// <param name="remaining">The code without the directives.</param>
    /// <returns>The directives in their order; none where the code has none.</returns>
    /// <exception cref="FormatException">A directive names no package or source.</exception>
    public static IReadOnlyList<PackageDirective> Extract(string code, out string remaining)
    {
        ArgumentNullException.ThrowIfNull(code);
        remaining = code;
        if (!code.Contains("nuget", StringComparison.OrdinalIgnoreCase))
            return [];
        var found = new List<PackageDirective>();
        var lines = code.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!TryParse(lines[i], i + 1, out var directive))
                continue;
            found.Add(directive!);
            lines[i] = lines[i].EndsWith('\r') ? "\r" : "";
        }

        if (found.Count > 0)
            remaining = string.Join('\n', lines);
        return found;
    }

    [GeneratedRegex("""^\s*#(?<kind>[ri])\s*@?"\s*nuget\s*:(?<rest>[^"]*)"\s*;?\s*(//.*)?$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
