using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace YiTa.Notebooks.CSharp.Internal.Help;

/// <summary>The types that an expression may have where it stands.</summary>
internal static class ExpectedType
{
    public static IEnumerable<ITypeSymbol> Of(SyntaxNode expression, SemanticModel model)
    {
        for (var node = expression; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case ParenthesizedExpressionSyntax or ConditionalExpressionSyntax or CheckedExpressionSyntax:
                    continue;
                case ArgumentSyntax argument:
                    return Calls.Of(argument.Parent?.Parent, model).Select(method => Calls.ParameterOf(method, argument)).OfType<IParameterSymbol>().Select(ElementOfParams);
                case AssignmentExpressionSyntax assignment when assignment.Right == node:
                    return Types(model.GetTypeInfo(assignment.Left).Type);
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: false } declaration } }:
                    return Types(model.GetTypeInfo(declaration.Type).Type);
                case EqualsValueClauseSyntax { Parent: ParameterSyntax { Type: { } type } }:
                    return Types(model.GetTypeInfo(type).Type);
                case BinaryExpressionSyntax binary when IsComparison(binary.Kind()):
                    return Types(model.GetTypeInfo(binary.Left == node ? binary.Right : binary.Left).Type);
                case CaseSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax statement }:
                    return Types(model.GetTypeInfo(statement.Expression).Type);
                case ConstantPatternSyntax pattern:
                    return Types(OfPattern(pattern, model));
                case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax whole } arm when arm.Expression == node:
                    node = whole;
                    return Of(whole, model);
                case ReturnStatementSyntax or ArrowExpressionClauseSyntax:
                    return Types(OfReturn(parent, model));
                default:
                    return [];
            }
        }

        return [];
    }

    private static bool IsComparison(SyntaxKind kind) => kind is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression
        or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression
        or SyntaxKind.BitwiseOrExpression or SyntaxKind.BitwiseAndExpression or SyntaxKind.CoalesceExpression;

    private static ITypeSymbol? OfPattern(PatternSyntax pattern, SemanticModel model)
    {
        for (SyntaxNode? node = pattern.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case SwitchExpressionSyntax whole:
                    return model.GetTypeInfo(whole.GoverningExpression).Type;
                case SwitchStatementSyntax whole:
                    return model.GetTypeInfo(whole.Expression).Type;
                case IsPatternExpressionSyntax whole:
                    return model.GetTypeInfo(whole.Expression).Type;
                case SubpatternSyntax { ExpressionColon.Expression: { } member }:
                    return model.GetTypeInfo(member).Type;
            }
        }

        return null;
    }

    private static ITypeSymbol? OfReturn(SyntaxNode node, SemanticModel model) => node.Ancestors().FirstOrDefault(one => one is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or BasePropertyDeclarationSyntax or AnonymousFunctionExpressionSyntax) switch
    {
        MethodDeclarationSyntax method => model.GetTypeInfo(method.ReturnType).Type,
        LocalFunctionStatementSyntax function => model.GetTypeInfo(function.ReturnType).Type,
        BasePropertyDeclarationSyntax property => model.GetTypeInfo(property.Type).Type,
        _ => null,
    };

    private static ITypeSymbol ElementOfParams(IParameterSymbol parameter) => parameter is { IsParams: true, Type: IArrayTypeSymbol array } ? array.ElementType : parameter.Type;

    private static IEnumerable<ITypeSymbol> Types(ITypeSymbol? type) => type is null or IErrorTypeSymbol ? []
        : type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? [nullable.TypeArguments[0]]
        : [type];
}
