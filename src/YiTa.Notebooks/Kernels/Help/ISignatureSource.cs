namespace YiTa.Notebooks.Kernels.Help;

/// <summary>A kernel that can tell how to call what is being called. See the remarks of <see cref="ICompletionSource"/>.</summary>
public interface ISignatureSource
{
    /// <summary>Tells how to call what is being called at a place, or null where nothing is.</summary>
    /// <param name="code">The code, without magic lines.</param>
    /// <param name="offset">The place, in UTF-16 units; between 0 and the length of the code.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<SignatureHelp?> GetSignaturesAsync(string code, int offset, CancellationToken cancellation);
}
