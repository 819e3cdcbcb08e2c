using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using YiTa.Notebooks.CSharp.Internal.Compilation;
using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Kernels.Help.Internal;

namespace YiTa.Notebooks.CSharp.Internal.Help;

/// <summary>Texts in quotes that stand for something of a library, such as the id of an observation.</summary>
internal static class TextArguments
{
    public static CompletionList Complete(Draft draft, IReadOnlyList<ArgumentValues> known, int offset)
    {
        var (start, end) = Inside(Spot.Before(draft.Root, offset), draft.Code);
        if (start > offset || end < offset)
            return CompletionList.None(offset);
        var values = ValuesAt(draft, known, offset);
        return new(start, end, ArgumentHelp.Complete(values, draft.Code[start..offset]));
    }

    /// <summary>What the text at a place stands for, or null.</summary>
    public static Inspection? Inspect(Draft draft, IReadOnlyList<ArgumentValues> known, int offset)
    {
        var token = Spot.Before(draft.Root, Math.Min(offset + 1, draft.Code.Length));
        return token.IsKind(SyntaxKind.StringLiteralToken) ? ArgumentHelp.Inspect(ValuesAt(draft, known, token.Span.End - 1), token.ValueText, token.SpanStart, token.Span.End) : null;
    }

    private static (int Start, int End) Inside(SyntaxToken token, string code)
    {
        if (!token.IsKind(SyntaxKind.StringLiteralToken))
            return (int.MaxValue, 0);
        var start = code.IndexOf('"', token.SpanStart) + 1;
        return (start, token.Span.End > start && code[token.Span.End - 1] == '"' ? token.Span.End - 1 : token.Span.End);
    }

    private static IReadOnlyList<ArgumentValue> ValuesAt(Draft draft, IReadOnlyList<ArgumentValues> known, int offset)
    {
        if (known.Count == 0 || Spot.Before(draft.Root, offset).Parent is not LiteralExpressionSyntax literal)
            return [];
        SyntaxNode node = literal;

        // Several texts for one parameter may stand in a list of their own.
        while (node.Parent is ExpressionElementSyntax or CollectionExpressionSyntax or ParenthesizedExpressionSyntax or InitializerExpressionSyntax or ImplicitArrayCreationExpressionSyntax)
            node = node.Parent;
        if (node.Parent is not ArgumentSyntax argument)
            return [];
        return Calls.Of(argument.Parent?.Parent, draft.Model)
            .Select(method => method.OriginalDefinition)
            .Select(method => Calls.ParameterOf(method, argument) is { } parameter ? ArgumentHelp.Find(known, FullName(method.ContainingType), method.Name, parameter.Name) : [])
            .FirstOrDefault(values => values.Count > 0) ?? [];
    }

    /// <summary>The name that reflection gives the type.</summary>
    private static string FullName(INamedTypeSymbol type) => type.ContainingType is { } outer
        ? FullName(outer) + "+" + type.MetadataName
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.MetadataName}" : type.MetadataName;
}
