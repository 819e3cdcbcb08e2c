namespace YiTa.Notebooks.Kernels.Help;

/// <summary>A kernel that can check code without running it. See the remarks of <see cref="ICompletionSource"/>.</summary>
public interface IDiagnosticSource
{
    /// <summary>Checks code; the findings come in the order of their places.</summary>
    /// <param name="code">The code, without magic lines.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<CodeDiagnostic>> CheckAsync(string code, CancellationToken cancellation);
}
