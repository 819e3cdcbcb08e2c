using System.Text.RegularExpressions;
using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Notebooks.FSharp.Internal.Help;

/// <summary>Tells whether F# can be run as it stands, by its look: brackets and texts are closed, the last line asks for nothing
/// more, and a block ends with an empty line or <c>;;</c>.</summary>
internal static partial class FSharpCompleteness
{
    private const string Step = "    ";

    public static Completeness Of(string code)
    {
        var lexis = new FSharpLexis(code);
        if (lexis.HasStrayBracket)
            return new(CompletenessState.Invalid);
        var plain = lexis.Plain.TrimEnd();
        var line = plain[(plain.LastIndexOf('\n') + 1)..];
        var indent = line[..(line.Length - line.TrimStart().Length)];
        if (lexis.Pieces is [.., { IsClosed: false, Kind: var kind } open] && !(kind == FSharpPieceKind.Comment && code[open.Start] == '/'))
            return new(CompletenessState.Incomplete);
        if (lexis.HasOpenBracket)
            return new(CompletenessState.Incomplete, plain.EndsWith('(') || plain.EndsWith('[') || plain.EndsWith('{') ? indent + Step : indent);
        if (plain.Length == 0 || plain.EndsWith(";;", StringComparison.Ordinal))
            return new(CompletenessState.Complete);
        if (Continues().IsMatch(line))
            return new(CompletenessState.Incomplete, indent + Step);
        if (plain.EndsWith(">]", StringComparison.Ordinal) && line.TrimStart().StartsWith("[<", StringComparison.Ordinal))
            return new(CompletenessState.Incomplete, indent);
        var inBlock = indent.Length > 0 || (plain.Contains('\n', StringComparison.Ordinal) && Branch().IsMatch(line));
        return inBlock && lexis.Plain.AsSpan(plain.Length).Count('\n') < 2 ? new(CompletenessState.Incomplete, indent) : new(CompletenessState.Complete);
    }

    [GeneratedRegex(@"(=|->|<-|\|>|<\||>>|&&|\|\||,|\+|\*|::|@|\b(then|else|do|with|try|finally|of|in|begin|fun|function|match|when|let|and|or|type|module))\s*$")]
    private static partial Regex Continues();

    [GeneratedRegex(@"^\s*\|")]
    private static partial Regex Branch();
}
