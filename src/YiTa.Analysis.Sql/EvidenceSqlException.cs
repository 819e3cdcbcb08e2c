namespace YiTa.Analysis.Sql;

/// <summary>SQLite refuses a query.</summary>
public sealed class EvidenceSqlException : Exception
{
    internal EvidenceSqlException(string sql, string problem, string hint, int errorCode, Exception cause)
        : base(hint.Length == 0 ? problem + "." : $"{problem}; {hint}.", cause)
    {
        Sql = sql;
        Problem = problem;
        ErrorCode = errorCode;
    }

    /// <summary>The whole query.</summary>
    public string Sql { get; }

    /// <summary>What SQLite says, such as <c>no such table: demografics</c>.</summary>
    public string Problem { get; }

    /// <summary>The extended result code of SQLite.</summary>
    public int ErrorCode { get; }
}
