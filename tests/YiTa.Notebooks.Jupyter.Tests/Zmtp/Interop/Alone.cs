namespace YiTa.Notebooks.Jupyter.Tests.Zmtp.Interop;

/// <summary>For tests that take what all tests of the process share, such as the thread pool.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
