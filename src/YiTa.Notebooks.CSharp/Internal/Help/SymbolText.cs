using Microsoft.CodeAnalysis;
using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Notebooks.CSharp.Internal.Help;

/// <summary>How symbols are written in help.</summary>
internal static class SymbolText
{
    private static readonly SymbolDisplayFormat Short = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis,
        localOptions: SymbolDisplayLocalOptions.IncludeType | SymbolDisplayLocalOptions.IncludeRef | SymbolDisplayLocalOptions.IncludeModifiers,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.CollapseTupleTypes);

    private static readonly SymbolDisplayFormat Full = Short
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints)
        .WithMemberOptions(Short.MemberOptions | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeConstantValue);

    /// <summary>One line, for a list.</summary>
    public static string Line(ISymbol symbol) => Shown(symbol).ToDisplayString(Short).Replace(" { get; }", "", StringComparison.Ordinal);

    /// <summary>The whole declaration, for a hover: a variable of a notebook without the class that holds it.</summary>
    public static string Declaration(ISymbol symbol) => Shown(symbol) switch
    {
        ITypeSymbol { TypeKind: not TypeKind.Delegate } type => type.ToDisplayString(Full) is var text && type.ContainingNamespace is { IsGlobalNamespace: false } space ? text + "\nin " + space.ToDisplayString() : text,
        { ContainingType.IsScriptClass: true } own => own.ToDisplayString(Short),
        ILocalSymbol { ConstantValue: { } value } local => $"{local.ToDisplayString(Short)} = {value}",
        INamespaceSymbol space => "namespace " + space.ToDisplayString(),
        var other => other.ToDisplayString(Full),
    };

    /// <summary>A parameter as it stands in a signature.</summary>
    public static string Parameter(IParameterSymbol parameter) => parameter.ToDisplayString(Short);

    public static CompletionKind Kind(ISymbol symbol) => symbol switch
    {
        IFieldSymbol { ContainingType.IsScriptClass: true } or IPropertySymbol { ContainingType.IsScriptClass: true } or ILocalSymbol or IRangeVariableSymbol => CompletionKind.Variable,
        IMethodSymbol { ContainingType.IsScriptClass: true } or IMethodSymbol { MethodKind: MethodKind.LocalFunction } => CompletionKind.Function,
        IMethodSymbol => CompletionKind.Method,
        IPropertySymbol => CompletionKind.Property,
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => CompletionKind.EnumMember,
        IFieldSymbol => CompletionKind.Field,
        IEventSymbol => CompletionKind.Event,
        IParameterSymbol => CompletionKind.Parameter,
        INamespaceSymbol => CompletionKind.Namespace,
        ITypeParameterSymbol => CompletionKind.TypeParameter,
        ITypeSymbol type => type.TypeKind switch
        {
            TypeKind.Struct => CompletionKind.Struct,
            TypeKind.Interface => CompletionKind.Interface,
            TypeKind.Enum => CompletionKind.Enum,
            TypeKind.Delegate => CompletionKind.Delegate,
            _ => CompletionKind.Class,
        },
        _ => CompletionKind.Text,
    };

    private static ISymbol Shown(ISymbol symbol) => symbol is IAliasSymbol alias ? alias.Target : symbol;
}
