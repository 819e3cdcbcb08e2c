using System.Collections;
using System.Diagnostics.CodeAnalysis;
using YiTa.Notebooks.Sql.Internal;

namespace YiTa.Notebooks.Sql;

/// <summary>
/// One row of a <see cref="SqlResult"/>: a dictionary from column name to value, in the order of the columns.
/// Names are compared without regard to case, as SQLite does. A value is a <see cref="long"/>, a <see cref="double"/>,
/// a <see cref="string"/>, an array of bytes, or null for NULL.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "The field calls it a row.")]
public sealed class SqlRow : IReadOnlyDictionary<string, object?>
{
    private readonly SqlResult _result;
    private readonly object?[] _values;

    internal SqlRow(SqlResult result, int number, object?[] values)
    {
        _result = result;
        Number = number;
        _values = values;
    }

    /// <summary>The row's place in the result, from 1.</summary>
    public int Number { get; }

    /// <summary>The number of columns.</summary>
    public int Count => _values.Length;

    /// <summary>The column names, in order.</summary>
    public IEnumerable<string> Keys => _result.Columns.Select(column => column.Name);

    /// <summary>The values, in the order of the columns.</summary>
    public IEnumerable<object?> Values => _values;

    /// <summary>The value of the column with this name, or null for NULL.</summary>
    /// <param name="key">A column's name, in any case.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names the nearest ones.</exception>
    public object? this[string key] => _values[_result.IndexOf(key)];

    /// <summary>The value of the column at this place, or null for NULL.</summary>
    /// <param name="index">The place of the column, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    public object? this[int index] => _values[index];

    /// <summary>The value of a column as <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">A number, <see cref="string"/>, <see cref="bool"/>, date, enumeration …; nullable where NULL may stand.</typeparam>
    /// <param name="name">A column's name, in any case.</param>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    /// <exception cref="SqlValueException">The value is NULL, or cannot become a <typeparamref name="T"/> without loss.</exception>
    public T Get<T>(string name)
    {
        var index = _result.IndexOf(name);
        return SqlConvert.To<T>(_values[index], _result.Columns[index].Name, Number);
    }

    /// <summary>Whether there is a column with this name.</summary>
    /// <param name="key">A column's name, in any case.</param>
    public bool ContainsKey(string key) => _result.TryIndexOf(key, out _);

    /// <summary>Finds the value of a column.</summary>
    /// <param name="key">A column's name, in any case.</param>
    /// <param name="value">The value, or null for NULL and where there is no such column.</param>
    /// <returns>Whether there is such a column.</returns>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        var found = _result.TryIndexOf(key, out var index);
        value = found ? _values[index] : null;
        return found;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        _values.Select((value, index) => KeyValuePair.Create(_result.Columns[index].Name, value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The row as <c>name: value</c> pairs on one line.</summary>
    public override string ToString() => string.Join(", ", this.Select(pair => $"{pair.Key}: {SqlText.Of(pair.Value)}"));
}
