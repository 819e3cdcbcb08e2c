namespace YiTa.Notebooks.Sql;

/// <summary>A value of a <see cref="SqlResult"/> is not what was asked for.</summary>
public sealed class SqlValueException : Exception
{
    internal SqlValueException(string column, int row, object? value, Type expected, string message)
        : base(message)
    {
        Column = column;
        Row = row;
        Value = value;
        Expected = expected;
    }

    /// <summary>The column's name.</summary>
    public string Column { get; }

    /// <summary>The row's place in the result, from 1.</summary>
    public int Row { get; }

    /// <summary>The value that was found; null for NULL.</summary>
    public object? Value { get; }

    /// <summary>The type that was asked for.</summary>
    public Type Expected { get; }
}
