using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using YiTa.Notebooks.CSharp.Internal.Compilation;
using YiTa.Notebooks.Kernels.Help.Internal.Documentation;
using YiTa.Notebooks.CSharp.Internal.Values;
using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Kernels.Help.Internal;

namespace YiTa.Notebooks.CSharp.Internal.Help;

/// <summary>Tells what stands at a place of C#: its declaration, its documentation and, for a variable with a plain value, that value.</summary>
internal static class CSharpInspection
{
    public static Inspection? At(SubmissionCompiler compiler, SubmissionVariables variables, IReadOnlyList<ArgumentValues> arguments, string code, int offset, int detail)
    {
        var draft = compiler.GetDraft(code);
        if (Spot.IsComment(draft.Root, offset))
            return null;
        if (TextArguments.Inspect(draft, arguments, offset) is { } argument)
            return argument;
        foreach (var token in new[] { draft.Root.FindToken(offset), Spot.Before(draft.Root, offset) })
        {
            if (token.SpanStart <= offset && offset <= token.Span.End && SymbolsAt(token, draft.Model) is { Count: > 0 } symbols)
                return Tell(symbols, draft, variables, token.Span.Start, token.Span.End, detail);
        }

        // Between the parentheses of a call, the question is how to call.
        return EnclosingCall(draft, offset) is { } call && Calls.Of(call, draft.Model) is { Count: > 0 } methods
            ? Tell(methods, draft, variables, call.SpanStart, call.Span.End, detail)
            : null;
    }

    public static SyntaxNode? EnclosingCall(Draft draft, int offset) => Spot.Before(draft.Root, offset).Parent?.AncestorsAndSelf()
        .FirstOrDefault(node => node is BaseArgumentListSyntax or AttributeArgumentListSyntax && node.SpanStart < offset
            && (offset < node.Span.End || (offset == node.Span.End && node.GetLastToken(includeZeroWidth: true).IsMissing) || node.GetLastToken(includeZeroWidth: true).IsMissing))?.Parent;

    private static IReadOnlyList<ISymbol> SymbolsAt(SyntaxToken token, SemanticModel model)
    {
        if (token.Parent is not { } node)
            return [];
        if (token.IsKind(SyntaxKind.IdentifierToken) && model.GetDeclaredSymbol(node) is { } declared)
            return [declared];
        if (node is PredefinedTypeSyntax or IdentifierNameSyntax or GenericNameSyntax or ThisExpressionSyntax or BaseExpressionSyntax)
        {
            if (node.Parent is ObjectCreationExpressionSyntax creation && creation.Type == node && Calls.Of(creation, model) is { Count: > 0 } constructors)
                return constructors;
            if (node.Parent is AttributeSyntax attribute && Calls.Of(attribute, model) is { Count: > 0 } ofAttribute)
                return ofAttribute;
            var info = model.GetSymbolInfo(node);
            if (info.Symbol is { } symbol)
                return symbol is IMethodSymbol && model.GetMemberGroup(node) is { Length: > 1 } group ? [symbol, .. group.Where(one => !SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, symbol.OriginalDefinition))] : [symbol];
            return info.CandidateSymbols.IsEmpty ? [.. model.GetMemberGroup(node)] : info.CandidateSymbols;
        }

        return token.IsKind(SyntaxKind.NewKeyword) && node is ImplicitObjectCreationExpressionSyntax ? Calls.Of(node, model) : [];
    }

    private static Inspection Tell(IReadOnlyList<ISymbol> symbols, Draft draft, SubmissionVariables variables, int start, int end, int detail)
    {
        var first = symbols[0];
        var declaration = SymbolText.Declaration(first);
        var others = symbols.Skip(1).Where(one => one is IMethodSymbol or IPropertySymbol).ToList();
        if (others.Count > 0 && detail == 0)
            declaration += $"\n(+ {others.Count} overload{(others.Count == 1 ? "" : "s")})";
        else if (others.Count > 0)
            declaration += "\n" + string.Join('\n', others.Select(SymbolText.Declaration));
        var markdown = $"```csharp\n{declaration}\n```";
        if (first is IFieldSymbol { ContainingType.IsScriptClass: true } && variables.Find(first.Name) is { } variable && PlainValue.Line(variable.Value) is { } value)
            markdown += "\n\n" + value;
        var documented = first is IMethodSymbol { MethodKind: MethodKind.Constructor } && SymbolDocumentation.Of(first, draft.Compilation) is null ? first.ContainingType : first;
        if (SymbolDocumentation.Of(documented, draft.Compilation) is { } documentation && DocumentationText.Of(documentation, detail > 0) is { Length: > 0 } text)
            markdown += "\n\n" + text;
        return new(start, end, HelpText.Plain(markdown), markdown);
    }
}
