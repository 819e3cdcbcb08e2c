namespace YiTa.Notebooks.Kernels.Help;

/// <summary>Something that a compiler finds wrong with code that was not run yet.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Id">The finding's id, such as <c>CS0103</c>.</param>
/// <param name="Message">What was found, in one or a few lines.</param>
/// <param name="Start">Where it begins, in UTF-16 units from 0.</param>
/// <param name="End">Where it ends; the same as the start where it has no length.</param>
public sealed record CodeDiagnostic(DiagnosticSeverity Severity, string Id, string Message, int Start, int End)
{
    /// <summary>The line on which it begins, counted from 1. Set by the session; kernels need not.</summary>
    public int Line { get; init; }

    /// <summary>The column in which it begins, counted from 1.</summary>
    public int Column { get; init; }

    /// <summary>The line on which it ends.</summary>
    public int EndLine { get; init; }

    /// <summary>The column before which it ends.</summary>
    public int EndColumn { get; init; }
}
