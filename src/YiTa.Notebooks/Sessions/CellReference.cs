namespace YiTa.Notebooks.Sessions;

/// <summary>Names a cell in messages.</summary>
/// <param name="ExecutionCount">The number of the execution, counted from 1 over the session.</param>
public sealed record CellReference(int ExecutionCount)
{
    /// <summary>The place of the cell in its notebook, counted from 1, or null where there is no notebook.</summary>
    public int? Number { get; init; }

    /// <summary>The cell's id in its notebook, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The name used for the cell as if it were a file, in compiler messages and tracebacks: <c>cell 3</c>.</summary>
    public string Name => Number is { } number ? $"cell {number}" : $"cell [{ExecutionCount}]";
}
