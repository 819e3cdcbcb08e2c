namespace YiTa.Notebooks.Kernels;

/// <summary>
/// Runs code of one language and keeps its state from cell to cell. A session calls one member at a time, except that
/// <see cref="IAsyncDisposable.DisposeAsync"/> may come while code that ignores its cancellation still runs.
/// What not every kernel can do (completion, hover, checking) is asked for through further interfaces, never added here.
/// </summary>
public interface IKernel : IAsyncDisposable
{
    /// <summary>Name, aliases and language; the same as in the registration.</summary>
    KernelInfo Info { get; }

    /// <summary>The values that the code so far left under a name, in the order of their declaration.</summary>
    IReadOnlyList<KernelValue> Values { get; }

    /// <summary>
    /// Runs code. What it displays goes through <paramref name="context"/> (and <see cref="Console"/>, which the session
    /// captures); the value of a last expression and errors are returned. An exception out of this method means a defect
    /// of the kernel, except for <see cref="OperationCanceledException"/> after <paramref name="cancellation"/> fired.
    /// </summary>
    /// <param name="code">The code, without magic lines.</param>
    /// <param name="context">Where the code stands and where its output goes.</param>
    /// <param name="cancellation">Fires on an interrupt and when the cell's time is up.</param>
    Task<KernelResult> ExecuteAsync(string code, KernelContext context, CancellationToken cancellation);

    /// <summary>Finds a value by name.</summary>
    /// <param name="name">The name as written in this language; case counts as it does there.</param>
    /// <param name="value">The value, or null.</param>
    bool TryGetValue(string name, out KernelValue? value);

    /// <summary>Declares a value, or replaces the one of that name. Throws <see cref="KernelValueException"/> where the
    /// kernel cannot hold such a value or the name is not one in its language.</summary>
    /// <param name="value">The value to hold.</param>
    Task SetValueAsync(KernelValue value);
}
