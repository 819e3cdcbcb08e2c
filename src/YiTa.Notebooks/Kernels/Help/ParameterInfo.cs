namespace YiTa.Notebooks.Kernels.Help;

/// <summary>One parameter of a signature.</summary>
/// <param name="Label">The parameter as it stands in the signature.</param>
/// <param name="Documentation">What it means, in plain text, or null.</param>
public sealed record ParameterInfo(string Label, string? Documentation);
