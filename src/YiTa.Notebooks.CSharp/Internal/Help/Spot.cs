using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace YiTa.Notebooks.CSharp.Internal.Help;

/// <summary>The word that stands at a place of the code.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends; the same where there is none.</param>
/// <param name="Typed">What of it stands before the place.</param>
internal readonly record struct Spot(int Start, int End, string Typed)
{
    public static Spot At(string code, int offset)
    {
        var (start, end) = (offset, offset);
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(code[start - 1]))
            start--;
        while (end < code.Length && SyntaxFacts.IsIdentifierPartCharacter(code[end]))
            end++;
        return new(start, end, code[start..offset]);
    }

    /// <summary>Whether a place is inside of a comment, or of code that a directive leaves out.</summary>
    public static bool IsComment(CompilationUnitSyntax root, int offset)
    {
        var trivia = root.FindTrivia(Math.Max(0, offset - 1), findInsideTrivia: false);
        if (trivia.SpanStart >= offset)
            return false;
        return trivia.Kind() switch
        {
            SyntaxKind.SingleLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.DisabledTextTrivia or SyntaxKind.ShebangDirectiveTrivia => true,
            SyntaxKind.MultiLineCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia => offset < trivia.Span.End || !trivia.ToString().EndsWith("*/", StringComparison.Ordinal) || trivia.Span.Length < 4,
            _ => trivia.IsDirective,
        };
    }

    /// <summary>Whether a place is inside of a text, a character or a number; such a place has no names.</summary>
    public static bool IsLiteral(CompilationUnitSyntax root, int offset)
    {
        var token = Before(root, offset);
        return token.Kind() switch
        {
            SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.CharacterLiteralToken
                or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken => offset < token.Span.End || token.ContainsDiagnostics,
            SyntaxKind.NumericLiteralToken => offset <= token.Span.End,
            SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken
                or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken => true,
            SyntaxKind.CloseBraceToken => token.Parent is InterpolationSyntax && offset >= token.Span.End,
            SyntaxKind.ColonToken => token.Parent is InterpolationFormatClauseSyntax,
            _ => false,
        };
    }

    /// <summary>The token that ends at a place or reaches over it.</summary>
    public static SyntaxToken Before(CompilationUnitSyntax root, int offset)
    {
        var token = root.FindToken(Math.Max(0, offset - 1));
        return token.SpanStart >= offset ? token.GetPreviousToken(includeZeroWidth: false) : token;
    }
}
