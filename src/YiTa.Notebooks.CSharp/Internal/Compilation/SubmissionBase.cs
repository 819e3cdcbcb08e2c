using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace YiTa.Notebooks.CSharp.Internal.Compilation;

/// <summary>What a cell continues.</summary>
/// <param name="Previous">The cell before it, or null.</param>
/// <param name="References">What it is compiled against beside what it inherits.</param>
/// <param name="Number">Its number among those that later cells build on.</param>
internal sealed record SubmissionBase(CSharpCompilation? Previous, ImmutableArray<MetadataReference> References, int Number)
{
    /// <summary>The simple name of its assembly, where later cells build on it.</summary>
    public string Name => $"Submission#{Number}";

    /// <summary>What the cell behind it continues.</summary>
    public SubmissionBase After(CSharpCompilation compilation) => new(compilation, [], Number + 1);

    /// <summary>Whether a cell that leaves nothing behind can be left out of what later cells continue. The one that brings
    /// references cannot.</summary>
    public bool CanBePassed => Previous is not null && References.IsEmpty;

    public bool Equals(SubmissionBase? other) =>
        other is not null && ReferenceEquals(Previous, other.Previous) && Number == other.Number && References.SequenceEqual(other.References);

    public override int GetHashCode() => Number;
}
