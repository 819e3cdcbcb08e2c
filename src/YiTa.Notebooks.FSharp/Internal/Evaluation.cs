using FSharp.Compiler.Diagnostics;

namespace YiTa.Notebooks.FSharp.Internal;

/// <summary>What became of one interaction.</summary>
/// <param name="Diagnostics">Errors and warnings of the compiler.</param>
/// <param name="Error">The exception that the code threw, or null.</param>
internal sealed record Evaluation(IReadOnlyList<FSharpDiagnostic> Diagnostics, Exception? Error)
{
    /// <summary>The static type of the last expression, or null where there is none or it is unit.</summary>
    public Type? Type { get; init; }

    /// <summary>The value of the last expression.</summary>
    public object? Value { get; init; }

    /// <summary>Whether the code compiled and ran to its end.</summary>
    public bool Succeeded => Error is null && !Diagnostics.Any(one => one.Severity.IsError);
}
