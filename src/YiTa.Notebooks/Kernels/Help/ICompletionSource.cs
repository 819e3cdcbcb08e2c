namespace YiTa.Notebooks.Kernels.Help;

/// <summary>A kernel that can complete what is being typed.</summary>
/// <remarks>This and the other kinds of help may be asked for on any thread, also while <see cref="IKernel.ExecuteAsync"/> runs;
/// the answer then rests on the state before that cell. Help changes nothing that a cell can see, and takes any text.</remarks>
public interface ICompletionSource
{
    /// <summary>Completes what stands at a place.</summary>
    /// <param name="code">The code, without magic lines.</param>
    /// <param name="offset">The place, in UTF-16 units; between 0 and the length of the code.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<CompletionList> CompleteAsync(string code, int offset, CancellationToken cancellation);
}
