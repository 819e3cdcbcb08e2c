using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using YiTa.Notebooks.Sql.Internal;

namespace YiTa.Notebooks.Sql;

/// <summary>
/// The rows of one query, held in memory. The type is public and stands in a namespace of its own, so that results can
/// be shared with C# and F# cells: <c>#!share --from sql it</c>.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "The field calls it a result.")]
public sealed class SqlResult : IReadOnlyList<SqlRow>
{
    private readonly Dictionary<string, int> _places;
    private readonly List<SqlRow> _rows;

    internal SqlResult(string sql, IReadOnlyList<SqlColumn> columns, List<object?[]> rows, bool isComplete)
    {
        Sql = sql;
        Columns = columns;
        IsComplete = isComplete;
        _places = new Dictionary<string, int>(columns.Count, StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < columns.Count; index++)
            _places.Add(columns[index].Name, index);
        _rows = new List<SqlRow>(rows.Count);
        foreach (var row in rows)
            _rows.Add(new SqlRow(this, _rows.Count + 1, row));
    }

    /// <summary>The statement, as it stands in the cell.</summary>
    public string Sql { get; }

    /// <summary>The columns, in order; names are unique.</summary>
    public IReadOnlyList<SqlColumn> Columns { get; }

    /// <summary>The rows, in order: the result itself.</summary>
    public IReadOnlyList<SqlRow> Rows => _rows;

    /// <summary>The number of rows held.</summary>
    public int Count => _rows.Count;

    /// <summary>
    /// False where the query had more rows than <see cref="SqlKernelOptions.MaxStoredRows"/>, so that only the first ones are held.
    /// </summary>
    public bool IsComplete { get; }

    /// <summary>The row at this place.</summary>
    /// <param name="index">The place of the row, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public SqlRow this[int index] => _rows[index];

    /// <summary>All values of one column, in the order of the rows.</summary>
    /// <typeparam name="T">A number, <see cref="string"/>, <see cref="bool"/>, date, enumeration …; nullable where NULL may stand.</typeparam>
    /// <param name="name">A column's name, in any case.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names the nearest ones.</exception>
    /// <exception cref="SqlValueException">A value is NULL, or cannot become a <typeparamref name="T"/> without loss.</exception>
    public IReadOnlyList<T> Column<T>(string name)
    {
        var index = IndexOf(name);
        return _rows.ConvertAll(row => SqlConvert.To<T>(row[index], Columns[index].Name, row.Number));
    }

    /// <summary>The only value of a result with one row and one column.</summary>
    /// <typeparam name="T">A number, <see cref="string"/>, <see cref="bool"/>, date, enumeration …; nullable where NULL may stand.</typeparam>
    /// <exception cref="InvalidOperationException">The result has another shape; the message says which.</exception>
    /// <exception cref="SqlValueException">The value is NULL, or cannot become a <typeparamref name="T"/> without loss.</exception>
    [SuppressMessage("Naming", "CA1720", Justification = "Named after the Single of LINQ, which does the same.")]
    public T Single<T>() =>
        Count == 1 && Columns.Count == 1
            ? SqlConvert.To<T>(_rows[0][0], Columns[0].Name, 1)
            : throw new InvalidOperationException($"The result has {SqlText.Shape(this)}; Single needs one row and one column.");

    /// <summary>
    /// The rows as a JSON array of objects: numbers as numbers, NULL as null, bytes as base64 text.
    /// Infinite numbers, which JSON has not, become the texts <c>Infinity</c> and <c>-Infinity</c>.
    /// </summary>
    public JsonArray ToJson() =>
        new([.. _rows.Select(row => new JsonObject(row.Select(pair => KeyValuePair.Create(pair.Key, SqlText.Json(pair.Value)))))]);

    /// <inheritdoc/>
    public IEnumerator<SqlRow> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The shape of the result, such as <c>3 rows × 2 columns</c>.</summary>
    public override string ToString() => SqlText.Shape(this);

    internal bool TryIndexOf(string name, out int index) => _places.TryGetValue(name, out index);

    internal int IndexOf(string name) =>
        TryIndexOf(name, out var index)
            ? index
            : throw new KeyNotFoundException(
                $"The result has no column '{name}'. {Nearest.Suggest(name, Columns.Select(column => column.Name))}");
}
