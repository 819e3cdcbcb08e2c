using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace YiTa.Notebooks.CSharp.Internal.Compilation;

/// <summary>What drafts of the next cell share as long as no cell is accepted; making it anew for each letter typed would cost most.</summary>
/// <param name="Start">What they continue.</param>
/// <param name="Usings">The imports without those of the second chance.</param>
/// <param name="Tree">The empty code.</param>
/// <param name="Compilation">Its compilation.</param>
internal sealed record DraftBase(
    SubmissionBase Start, ImmutableArray<string> Usings, SyntaxTree Tree, CSharpCompilation Compilation)
{
    public bool Equals(DraftBase? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
