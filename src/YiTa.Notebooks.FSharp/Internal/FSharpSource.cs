using FSharp.Compiler.Tokenization;
using FSharp.Compiler.Text;
using Microsoft.FSharp.Core;

namespace YiTa.Notebooks.FSharp.Internal;

/// <summary>Takes a cell's code apart for F# Interactive, which evaluates up to the first <c>;;</c> and forgets the rest.</summary>
internal static class FSharpSource
{
    /// <summary>The interactions of a cell, each on the lines and columns where it stands in the cell.</summary>
    public static IReadOnlyList<string> Split(string code)
    {
        if (!code.Contains(";;", StringComparison.Ordinal))
            return [code];
        var pieces = new List<string>();
        var lines = code.Split('\n');
        var (line, column) = (0, 0);
        foreach (var end in Separators(code))
        {
            pieces.Add(Piece(lines, line, column, end.Line, end.Column));
            (line, column) = (end.Line, end.Column + 2);
        }
        pieces.Add(Piece(lines, line, column, lines.Length - 1, lines[^1].Length));
        return [.. pieces.Where(piece => !string.IsNullOrWhiteSpace(piece)).DefaultIfEmpty("")];
    }

    /// <summary>Puts <c>do</c> before the expression at a place: for one that never returns, which F# Interactive cannot bind to <c>it</c>.</summary>
    public static string WithDo(string code, int line, int column)
    {
        var lines = code.Split('\n');
        lines[line - 1] = lines[line - 1].Insert(column, "do ");
        return string.Join('\n', lines);
    }

    private static List<(int Line, int Column)> Separators(string code)
    {
        var found = new List<(int, int)>();
        FSharpLexer.Tokenize(
            SourceText.ofString(code),
            FuncConvert.FromAction<FSharpToken>(token =>
            {
                if (token.Kind == FSharpTokenKind.SemicolonSemicolon)
                    found.Add((token.Range.StartLine - 1, token.Range.StartColumn));
            }),
            null, null, null, null, null, null, null);
        return found;
    }

    private static string Piece(string[] lines, int line, int column, int endLine, int endColumn)
    {
        var text = line == endLine ? lines[line][column..endColumn] : string.Join('\n', [lines[line][column..], .. lines[(line + 1)..endLine], lines[endLine][..endColumn]]);
        return new string('\n', line) + new string(' ', column) + text;
    }
}
