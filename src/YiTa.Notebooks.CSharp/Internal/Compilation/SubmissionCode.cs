namespace YiTa.Notebooks.CSharp.Internal.Compilation;

/// <summary>The machine-readable side of a compiled cell.</summary>
/// <param name="Image">The assembly.</param>
/// <param name="Symbols">Its portable debug information.</param>
/// <param name="TypeName">The type that holds the cell's variables.</param>
/// <param name="FactoryName">The method that makes and runs it.</param>
/// <param name="HasValue">Whether it ends in an expression or returns a value.</param>
internal sealed record SubmissionCode(MemoryStream Image, MemoryStream Symbols, string TypeName, string FactoryName, bool HasValue);
