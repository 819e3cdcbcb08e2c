using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.CSharp;

public sealed partial class CSharpKernel : ICompileAhead
{
    // They name files and packages, which are looked for when the cell is run.
    private static readonly string[] Directives = ["#r", "#i", "#load"];

    /// <inheritdoc/>
    public void CompileAhead(string code, CellReference cell, int firstLine, CellReference after)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(after);
        if (!Array.Exists(Directives, directive => code.Contains(directive, StringComparison.OrdinalIgnoreCase)))
            _ahead.Announce(KernelContext.Pad(code, firstLine), cell.Name, after.Name);
    }
}
