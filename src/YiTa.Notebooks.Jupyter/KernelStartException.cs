namespace YiTa.Notebooks.Jupyter;

/// <summary>The kernel cannot start as it was asked to.</summary>
/// <param name="problem">What was found, where, and what was expected: one sentence.</param>
/// <param name="inner">The cause, or null.</param>
public sealed class KernelStartException(string problem, Exception? inner = null) : Exception(problem, inner);
