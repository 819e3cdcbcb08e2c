namespace YiTa.Notebooks.Sql.Internal;

/// <summary>A statement that SQLite or the kernel refuses, and where in the cell's code it stands.</summary>
/// <param name="message">What is wrong, without the position.</param>
/// <param name="offset">The place in the code, in characters from 0.</param>
internal sealed class SqlFault(string message, int offset) : Exception(message)
{
    public int Offset { get; } = offset;
}
