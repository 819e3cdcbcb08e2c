using Microsoft.CodeAnalysis.CSharp;

namespace YiTa.Notebooks.CSharp.Internal.Compilation;

/// <summary>A compiled cell.</summary>
/// <param name="Compilation">What the next cell continues.</param>
internal sealed record CompiledSubmission(CSharpCompilation Compilation)
{
    /// <summary>The simple name of its assembly.</summary>
    public string AssemblyName => Compilation.AssemblyName!;

    /// <summary>What is to be run; null for a cell of nothing but usings, references and comments.</summary>
    public SubmissionCode? Code { get; init; }

    /// <summary>Whether it ends in an expression or returns a value.</summary>
    public bool HasValue { get; init; }
}
