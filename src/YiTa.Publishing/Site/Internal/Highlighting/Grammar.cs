using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace YiTa.Publishing.Site.Internal.Highlighting;

/// <summary>How one language is coloured: an expression with a named group per kind of token, and the keywords.</summary>
internal sealed partial class Grammar
{
    private static readonly Dictionary<string, Grammar> All = new(StringComparer.Ordinal)
    {
        ["csharp"] = new(CSharpTokens(), StringComparer.Ordinal, """
            abstract as async await base bool break byte case catch char checked class const continue decimal default
            delegate do double dynamic else enum event explicit extern false field file finally fixed float for foreach
            from get global goto group if implicit in init int interface internal into is join let lock long nameof
            namespace new not null object on operator or and orderby out override params partial private protected
            public readonly record ref required return sbyte scoped sealed select set short sizeof stackalloc static
            string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using var virtual void
            volatile when where while with yield
            """),
        ["fsharp"] = new(FSharpTokens(), StringComparer.Ordinal, """
            abstract and as assert base begin class default delegate do done downcast downto elif else end exception
            extern false finally fixed for fun function global if in inherit inline interface internal lazy let match
            member module mutable namespace new not null of open or override private public rec return select static
            struct then to true try type upcast use val void when while with yield
            """),
        ["sql"] = new(SqlTokens(), StringComparer.OrdinalIgnoreCase, """
            all alter and as asc attach between by case cast collate count create cross current delete desc distinct
            drop else end escape except exists explain filter first from full glob group having if in index inner
            insert intersect into is isnull join last left like limit materialized max min natural not notnull null
            nulls of offset on or order outer over partition pragma preceding range recursive references right row rows
            select set sum table temp then to total union unique update using values view virtual when where window
            with without avg coalesce round abs printf length lower upper substr trim
            """),
        ["javascript"] = new(JavaScriptTokens(), StringComparer.Ordinal, """
            async await break case catch class const continue debugger default delete do else export extends false
            finally for function get if import in instanceof let new null of return set static super switch this throw
            true try typeof undefined var void while with yield
            """),
        ["mermaid"] = new(MermaidTokens(), StringComparer.Ordinal, """
            timeline graph flowchart sequenceDiagram classDiagram stateDiagram erDiagram gantt pie mindmap sankey
            subgraph end section title participant direction TD TB LR RL BT
            """),
    };

    private readonly FrozenSet<string> keywords;

    private Grammar(Regex tokens, StringComparer comparer, string keywords)
    {
        Tokens = tokens;
        this.keywords = keywords.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(comparer);
    }

    /// <summary>Matches one token after the other; groups c, s, n, d and w name its kind.</summary>
    public Regex Tokens { get; }

    /// <summary>The grammar of a language or of one of its names; null when there is none.</summary>
    public static Grammar? Find(string language) => All.GetValueOrDefault(CodeParts.LanguageOf(language) ?? language);

    /// <summary>The kind of a match (c comment, s string, n number, d directive, k keyword); null for other words.</summary>
    public string? Classify(Match match)
    {
        foreach (var kind in (ReadOnlySpan<string>)["c", "s", "n", "d"])
            if (match.Groups[kind].Success) return kind;
        return keywords.Contains(match.Value) ? "k" : null;
    }

    private const string Number = @"(?<n>\b(?:0[xXbB][0-9a-fA-F_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?)[a-zA-Z]{0,2}\b)";

    [GeneratedRegex("""
        (?<c>//[^\n]*|/\*[\s\S]*?(?:\*/|\z))
        |(?<s>\$*(?<q>"{3,})[\s\S]*?(?:\k<q>"*|\z)|(?:\$@|@\$|@)"(?:[^"]|"")*(?:"|\z)|\$?"(?:\\.|[^"\\\n])*"?|'(?:\\[^\n]{1,9}?|[^'\\\n])')
        |(?<d>(?m:^[ \t]*\#[a-z]+[^\n]*))
        |
        """ + Number + "|(?<w>@?[A-Za-z_][A-Za-z0-9_]*)", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CSharpTokens();

    [GeneratedRegex("""
        (?<c>//[^\n]*|\(\*(?!\))[\s\S]*?(?:\*\)|\z))
        |(?<s>\$*(?<q>"{3})[\s\S]*?(?:"{3}|\z)|(?:\$@|@\$|@)"(?:[^"]|"")*(?:"|\z)|\$?"(?:\\[\s\S]|[^"\\])*(?:"|\z)|'(?:\\[^\n]{1,9}?|[^'\\\n])')
        |(?<d>(?m:^[ \t]*\#[a-z]+[^\n]*))
        |
        """ + Number + "|(?<w>[A-Za-z_][A-Za-z0-9_']*!?)", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex FSharpTokens();

    [GeneratedRegex("""
        (?<c>--[^\n]*|/\*[\s\S]*?(?:\*/|\z))
        |(?<s>'(?:[^']|'')*(?:'|\z))
        |
        """ + Number + "|(?<w>[A-Za-z_][A-Za-z0-9_]*)", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex SqlTokens();

    [GeneratedRegex("""
        (?<c>//[^\n]*|/\*[\s\S]*?(?:\*/|\z))
        |(?<s>"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|`(?:\\[\s\S]|[^`\\])*(?:`|\z))
        |
        """ + Number + "|(?<w>[A-Za-z_$][A-Za-z0-9_$]*)", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex JavaScriptTokens();

    [GeneratedRegex("""
        (?<c>%%[^\n]*)
        |(?<s>"[^"\n]*"?)
        |(?<w>[A-Za-z][A-Za-z0-9_]*)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex MermaidTokens();
}
