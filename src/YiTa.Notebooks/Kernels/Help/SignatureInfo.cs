namespace YiTa.Notebooks.Kernels.Help;

/// <summary>One way to call something.</summary>
/// <param name="Label">The whole signature in one line.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record SignatureInfo(string Label, IReadOnlyList<ParameterInfo> Parameters)
{
    /// <summary>What it does, in plain text, or null.</summary>
    public string? Documentation { get; init; }
}
