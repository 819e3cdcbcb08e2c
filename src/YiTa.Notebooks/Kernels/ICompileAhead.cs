using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.Kernels;

/// <summary>
/// Further for a kernel that compiles: it can compile a cell while the one before it still runs. That changes nothing that cells
/// see. When the cell is run, what was compiled ahead is used where nothing it depends on has changed since, and the cell is
/// compiled anew where something has.
/// </summary>
public interface ICompileAhead
{
    /// <summary>Tells which code is likely to be run next; called again for the cell behind that one, and so on, for a few cells.
    /// Returns at once, may be called on any thread, and never throws for what the code holds.</summary>
    /// <param name="code">The code, without magic lines, exactly as <see cref="IKernel.ExecuteAsync"/> will be given it.</param>
    /// <param name="cell">The cell that holds it.</param>
    /// <param name="firstLine">The line of the cell, counted from 1, on which the code's first line stands.</param>
    /// <param name="after">The cell that runs before; compiling begins once that one has been compiled.</param>
    void CompileAhead(string code, CellReference cell, int firstLine, CellReference after);
}
