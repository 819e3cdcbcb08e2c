namespace YiTa.Notebooks.CSharp.Internal.Execution;

/// <summary>A compiled cell that is loaded.</summary>
/// <param name="Start">Makes and runs it, given the objects that hold the variables of the cells before; null for one with nothing to run.</param>
internal sealed record RunnableCell(Func<object?[], Task<object?>>? Start)
{
    /// <summary>Where it puts the object that holds its variables.</summary>
    public int Slot { get; init; }

    /// <summary>Whether it leaves something behind for the cells that follow.</summary>
    public bool Declares { get; init; }

    /// <summary>Whether it can run again as long as nothing is declared.</summary>
    public bool CanRunAgain { get; init; }

    /// <summary>Whether it ends in an expression or returns a value.</summary>
    public bool HasValue { get; init; }
}
