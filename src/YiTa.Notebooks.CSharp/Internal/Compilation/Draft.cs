using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace YiTa.Notebooks.CSharp.Internal.Compilation;

/// <summary>Code that is being typed, with its meaning.</summary>
internal sealed class Draft(DraftBase start, string code, SyntaxTree tree, CSharpCompilation compilation)
{
    private readonly Lazy<SemanticModel> _model = new(() => compilation.GetSemanticModel(tree));

    public DraftBase Base => start;

    public string Code => code;

    public SyntaxTree Tree => tree;

    public CSharpCompilation Compilation => compilation;

    public SemanticModel Model => _model.Value;

    public CompilationUnitSyntax Root { get; } = (CompilationUnitSyntax)tree.GetRoot();
}
