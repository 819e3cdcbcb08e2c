using System.Text;
using SQLitePCL;

namespace YiTa.Notebooks.Sql.Internal;

/// <summary>Runs the statements of a cell one after the other.</summary>
internal sealed class SqlScript(sqlite3 database, AccessGuard guard, SqlFaults faults, int maxRows)
{
    private const int InstructionsBetweenChecks = 10_000;

    /// <summary>Runs all statements; results appear while it goes on.</summary>
    /// <param name="code">The cell's code.</param>
    /// <param name="parameters">Values by name, without <c>@</c>.</param>
    /// <param name="show">Takes each result.</param>
    /// <param name="cancellation">Interrupts the running statement.</param>
    /// <exception cref="SqlFault">A statement is wrong or refused.</exception>
    public void Run(string code, IReadOnlyDictionary<string, object?> parameters, Action<SqlResult> show, CancellationToken cancellation)
    {
        var bytes = Encoding.UTF8.GetBytes(code);
        if (Array.IndexOf(bytes, (byte)0) is var zero and >= 0)
            throw new SqlFault("the code holds a NUL character", Encoding.UTF8.GetCharCount(bytes, 0, zero));
        raw.sqlite3_progress_handler(database, InstructionsBetweenChecks, _ => cancellation.IsCancellationRequested ? 1 : 0, null);
        try
        {
            for (var start = 0; start < bytes.Length;)
            {
                cancellation.ThrowIfCancellationRequested();
                start += RunNext(bytes, start, parameters, show, cancellation);
            }
        }
        finally
        {
            raw.sqlite3_progress_handler(database, 0, null, null);
            guard.Refusal = null;
        }
    }

    /// <summary>Compiles the statements without running any, up to the first that defines something; the first fault, or null.</summary>
    public SqlFault? Check(string code)
    {
        var bytes = Encoding.UTF8.GetBytes(code);
        if (Array.IndexOf(bytes, (byte)0) >= 0)
            return null;
        try
        {
            for (var start = 0; start < bytes.Length;)
            {
                guard.Refusal = null;
                var rest = bytes.AsSpan(start);
                var status = raw.sqlite3_prepare_v2(database, rest, out var statement, out var tail);
                using (statement)
                {
                    if (status != raw.SQLITE_OK)
                        return faults.Explain(bytes, start, bytes.Length - start, guard.Refusal);
                    if (!statement.IsInvalid && raw.sqlite3_stmt_readonly(statement) == 0)
                        return null;
                }

                start += Math.Max(1, rest.Length - tail.Length);
            }

            return null;
        }
        finally
        {
            guard.Refusal = null;
        }
    }

    /// <summary>Runs the statement that begins here, and tells how many bytes it takes.</summary>
    private int RunNext(byte[] bytes, int start, IReadOnlyDictionary<string, object?> parameters, Action<SqlResult> show, CancellationToken cancellation)
    {
        guard.Refusal = null;
        var code = bytes.AsSpan(start);
        var status = raw.sqlite3_prepare_v2(database, code, out var statement, out var tail);
        using (statement)
        {
            if (status != raw.SQLITE_OK)
                throw faults.Explain(bytes, start, bytes.Length - start, guard.Refusal);
            var length = Math.Max(1, code.Length - tail.Length);
            if (statement.IsInvalid)
                return code.Length == tail.Length ? code.Length : length; // Only white space and comments.
            SqlBinding.Bind(statement, parameters, (message, name) => throw SqlFaults.At(bytes, start, length, name, message));
            var text = SqlFaults.Text(bytes, start, length);
            var columns = SqlColumns.Of(statement);
            var (rows, complete) = Step(statement, columns.Count, bytes, start, length, cancellation);
            if (columns.Count > 0)
                show(new SqlResult(text, SqlColumns.WithTypes(columns, rows), rows, complete));
            return length;
        }
    }

    private (List<object?[]> Rows, bool Complete) Step(sqlite3_stmt statement, int width, byte[] bytes, int start, int length, CancellationToken cancellation)
    {
        var rows = new List<object?[]>();
        while (true)
        {
            var status = raw.sqlite3_step(statement);
            if (status == raw.SQLITE_DONE)
                return (rows, true);
            if (status != raw.SQLITE_ROW)
            {
                cancellation.ThrowIfCancellationRequested();
                throw faults.Explain(bytes, start, length, guard.Refusal);
            }
            if (rows.Count == maxRows)
                return (rows, false);
            rows.Add(SqlColumns.Read(statement, width));
        }
    }
}
