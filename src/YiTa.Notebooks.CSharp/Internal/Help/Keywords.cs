using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Kernels.Help.Internal;

namespace YiTa.Notebooks.CSharp.Internal.Help;

/// <summary>The words of the language that may stand at a place.</summary>
internal static class Keywords
{
    private static readonly string[] OfTypes =
        ["bool", "byte", "char", "decimal", "double", "dynamic", "float", "int", "long", "nint", "nuint", "object", "sbyte", "short", "string", "uint", "ulong", "ushort"];

    private static readonly string[] OfExpressions =
        ["await", "base", "checked", "default", "delegate", "false", "from", "nameof", "new", "null", "sizeof", "stackalloc", "switch", "this", "throw", "true", "typeof", "unchecked", "with", "is", "as"];

    private static readonly string[] OfStatements =
        ["break", "case", "catch", "const", "continue", "do", "else", "finally", "fixed", "for", "foreach", "goto", "if", "lock", "return", "try", "unsafe", "using", "var", "while", "yield"];

    private static readonly string[] OfDeclarations =
    [
        "abstract", "async", "class", "delegate", "enum", "event", "extern", "internal", "interface", "namespace", "override", "partial", "private", "protected", "public",
        "readonly", "record", "required", "sealed", "static", "struct", "virtual", "void", "volatile",
    ];

    private static readonly string[] OfQueries =
        ["ascending", "by", "descending", "equals", "from", "group", "in", "into", "join", "let", "on", "orderby", "select", "where"];

    private static readonly string[] OfPatterns = ["and", "not", "null", "or", "true", "false", "var", "when"];

    private static readonly string[] OfArguments = ["in", "out", "params", "ref", "scoped", "this"];

    public static IEnumerable<Candidate> At(IdentifierNameSyntax name, string typed) =>
        Words(name).Distinct().Where(word => NameMatch.Rank(word, typed) is not null).Select(word => new Candidate(word, CompletionKind.Keyword, Candidate.Keyword));

    private static IEnumerable<string> Words(IdentifierNameSyntax name)
    {
        if (name.Ancestors().Any(node => node is UsingDirectiveSyntax))
            return ["static", "unsafe"];
        if (name.Parent is AttributeSyntax)
            return [];
        var before = name.GetFirstToken().GetPreviousToken();
        var queries = before.Parent?.AncestorsAndSelf().Any(node => node is QueryExpressionSyntax or QueryClauseSyntax) == true ? OfQueries : [];
        if (name.Parent is ConstantPatternSyntax or TypePatternSyntax or DeclarationPatternSyntax || before.IsKind(SyntaxKind.IsKeyword))
            return [.. OfPatterns, .. OfTypes];
        if (name.Parent is ArgumentSyntax)
            return [.. OfExpressions, .. OfTypes, .. OfArguments, .. queries];
        if (StartsStatement(name))
            return [.. OfStatements, .. OfDeclarations, .. OfTypes, .. OfExpressions, .. queries];
        return SyntaxFacts.IsInTypeOnlyContext(name)
            ? [.. OfTypes, .. name.Parent is ParameterSyntax ? OfArguments : [], .. name.Parent is MemberDeclarationSyntax ? OfDeclarations : []]
            : [.. OfExpressions, .. OfTypes, .. queries];
    }

    private static bool StartsStatement(SyntaxNode name)
    {
        var start = name.SpanStart;
        return name.AncestorsAndSelf().TakeWhile(node => node.SpanStart == start).Any(node => node is StatementSyntax or GlobalStatementSyntax or IncompleteMemberSyntax or MemberDeclarationSyntax);
    }
}
