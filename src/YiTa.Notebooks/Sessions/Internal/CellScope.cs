namespace YiTa.Notebooks.Sessions.Internal;

/// <summary>The cell that runs on a flow of execution, and on every task and thread that it starts.</summary>
internal sealed record CellScope(NotebookSession Session, CellReference Cell, OutputGate Outputs, CancellationToken Cancellation)
{
    private static readonly AsyncLocal<CellScope?> Ambient = new();

    /// <summary>The scope of this flow of execution, or null outside of cells.</summary>
    public static CellScope? Current => Ambient.Value;

    /// <summary>The kernel that runs the present part of the cell.</summary>
    public string? Kernel { get; init; }

    /// <summary>Files being imported, outermost first.</summary>
    public IReadOnlyList<string> Imports { get; init; } = [];

    /// <summary>Makes this the scope of the calling flow and of what it starts from here on.</summary>
    public void Enter() => Ambient.Value = this;
}
