namespace YiTa.Notebooks.Kernels.Help;

/// <summary>The ways to call what is being called at a place.</summary>
/// <param name="Signatures">At least one.</param>
/// <param name="ActiveSignature">The index of the one that fits the arguments so far best.</param>
/// <param name="ActiveParameter">The index of the parameter that is being typed; it may lie past the last one.</param>
public sealed record SignatureHelp(IReadOnlyList<SignatureInfo> Signatures, int ActiveSignature, int ActiveParameter);
