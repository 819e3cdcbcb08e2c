namespace YiTa.Analysis.Interactive.Frames;

/// <summary>A frame is not what a conversion or a join needs. The message says what was found, in which row and column, and what was expected.</summary>
public sealed class FrameException : Exception
{
    internal FrameException(string problem, long? row = null, string? column = null)
        : base(Where(row, column) + problem) => (Row, Column) = (row, column);

    /// <summary>The row, from 0; null where the fault is not of one row.</summary>
    public long? Row { get; }

    /// <summary>The column; null where the fault is not of one column.</summary>
    public string? Column { get; }

    private static string Where(long? row, string? column) => (row, column) switch
    {
        ({ } at, { } name) => $"Row {at}, column '{name}': ",
        ({ } at, null) => $"Row {at}: ",
        (null, { } name) => $"Column '{name}': ",
        _ => "",
    };
}
