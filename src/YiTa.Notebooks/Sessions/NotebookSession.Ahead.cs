using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Sessions.Internal;

namespace YiTa.Notebooks.Sessions;

public sealed partial class NotebookSession
{
    /// <summary>Tells which cell is likely to be run next, so that it can be compiled while the one before it still runs. Changes
    /// nothing that cells see, starts no kernel, and does nothing for a cell with magics. May be called on any thread.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="language">The kernel for the cell, or null for the session's default.</param>
    /// <param name="cell">Where the cell stands, exactly as it will be run.</param>
    /// <param name="after">The cell that runs before.</param>
    public void CompileAhead(string source, string? language, CellReference cell, CellReference after)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(after);
        if (Parts() is [{ Magic: null } code] && _kernels.FindStarted(code.Kernel) is ICompileAhead kernel)
            kernel.CompileAhead(code.Code, cell, code.FirstLine, after);

        IReadOnlyList<CellSegment> Parts()
        {
            try
            {
                return CellSplitter.Split(source, language ?? Options.DefaultLanguage, HasKernel);
            }
            catch (MagicException)
            {
                return []; // told when the cell is run
            }
        }
    }
}
