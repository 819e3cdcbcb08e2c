namespace YiTa.Notebooks.Kernels.Help;

/// <summary>How bad a finding is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Good to know.</summary>
    Information,

    /// <summary>The code runs, but probably not as meant.</summary>
    Warning,

    /// <summary>The code does not run.</summary>
    Error,
}
