namespace YiTa.Notebooks.Kernels.Help;

/// <summary>A kernel that can tell what stands at a place. See the remarks of <see cref="ICompletionSource"/>.</summary>
public interface IInspectionSource
{
    /// <summary>Tells what stands at a place, or null.</summary>
    /// <param name="code">The code, without magic lines.</param>
    /// <param name="offset">The place, in UTF-16 units; between 0 and the length of the code.</param>
    /// <param name="detail">0 for what fits into a tooltip, 1 for everything.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<Inspection?> InspectAsync(string code, int offset, int detail, CancellationToken cancellation);
}
