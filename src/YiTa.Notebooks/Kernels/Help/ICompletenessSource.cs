namespace YiTa.Notebooks.Kernels.Help;

/// <summary>A kernel that can tell whether code is complete. See the remarks of <see cref="ICompletionSource"/>.</summary>
public interface ICompletenessSource
{
    /// <summary>Tells whether code can be run as it stands. Quick, and starts nothing.</summary>
    /// <param name="code">The code, without magic lines.</param>
    Completeness IsComplete(string code);
}
