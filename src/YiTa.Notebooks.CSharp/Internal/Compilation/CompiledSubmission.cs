using Microsoft.CodeAnalysis.CSharp;

namespace YiTa.Notebooks.CSharp.Internal.Compilation;

/// <summary>A compiled cell.</summary>
/// <param name="AssemblyName">The simple name of its assembly.</param>
/// <param name="Compilation">What the next cell continues; null for a cell that leaves nothing behind, after which the next one
/// continues what this one did.</param>
internal sealed record CompiledSubmission(string AssemblyName, CSharpCompilation? Compilation)
{
    /// <summary>Whether it leaves something behind for the cells that follow.</summary>
    public bool Declares => Compilation is not null;

    /// <summary>Whether it can run again as it was compiled, as long as nothing is declared.</summary>
    public bool CanRunAgain { get; init; }

    /// <summary>What is to be run; null for a cell of nothing but usings, references and comments.</summary>
    public SubmissionCode? Code { get; init; }
}
