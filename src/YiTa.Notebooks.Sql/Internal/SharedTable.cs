using System.Collections;
using System.Data;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace YiTa.Notebooks.Sql.Internal;

/// <summary>A .NET value laid out as rows and columns.</summary>
internal sealed class SharedTable
{
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _columns = [];
    private readonly List<object?[]> _rows = [];

    private SharedTable()
    {
    }

    public IReadOnlyList<string> Columns => _columns;

    public IReadOnlyList<object?[]> Rows => _rows;

    /// <summary>The declared type of a column: what all its values are, or nothing where they differ.</summary>
    public string TypeOf(int column)
    {
        var types = _rows.Select(row => column < row.Length ? row[column] : null).Where(value => value is not null)
            .Select(value => value switch { long => "INTEGER", double => "REAL", string => "TEXT", _ => "BLOB" }).Distinct().ToList();
        return types switch
        {
            [var only] => only,
            ["INTEGER", "REAL"] or ["REAL", "INTEGER"] => "REAL",
            _ => "",
        };
    }

    /// <summary>Lays out a value that is no scalar.</summary>
    /// <param name="value">A sequence, a <see cref="DataTable"/>, a dictionary or one object.</param>
    /// <param name="maxRows">How many rows there may be.</param>
    /// <exception cref="ArgumentException">The value has no columns or too many rows; the message says why.</exception>
    public static SharedTable From(object value, int maxRows)
    {
        var table = new SharedTable();
        foreach (var column in StaticColumns(value))
            table.Place(column);
        foreach (var element in Elements(value))
        {
            if (table._rows.Count == maxRows)
                throw new ArgumentException(FormattableString.Invariant($"it has more than {maxRows:#,0} rows, which is the limit"));
            table.AddRow(Members(element));
        }
        return table._columns.Count > 0
            ? table
            : throw new ArgumentException($"{SqlTypeName.Of(value.GetType())} gives no columns: expected a scalar, a sequence of scalars, records, tuples or dictionaries, or a DataTable");
    }

    private void AddRow(IEnumerable<(string Name, object? Value)> members)
    {
        var row = new object?[_columns.Count];
        foreach (var (name, value) in members)
        {
            var place = Place(name);
            if (place >= row.Length)
                Array.Resize(ref row, _columns.Count);
            row[place] = SqlScalar.Cell(value);
        }
        _rows.Add(row);
    }

    private int Place(string name)
    {
        if (!_places.TryGetValue(name, out var place))
        {
            _places.Add(name, place = _columns.Count);
            _columns.Add(name);
        }
        return place;
    }

    private static IEnumerable<string> StaticColumns(object value) => value switch
    {
        DataTable table => table.Columns.Cast<DataColumn>().Select(column => column.ColumnName),
        SqlResult result => result.Columns.Select(column => column.Name),
        _ => ElementType(value.GetType()) is { } element && IsRecord(element) ? Readers(element).Select(reader => reader.Name) : [],
    };

    private static IEnumerable<object?> Elements(object value) => value switch
    {
        DataTable table => table.Rows.Cast<DataRow>(),
        JsonElement { ValueKind: JsonValueKind.Array } array => array.EnumerateArray().Cast<object?>(),
        JsonObject or SqlRow => [value],
        IEnumerable sequence => sequence.Cast<object?>(),
        _ => [value],
    };

    private static IEnumerable<(string, object?)> Members(object? element) => element switch
    {
        _ when SqlScalar.TryConvert(element, out var scalar) => [("value", scalar)],
        DataRow row => row.Table.Columns.Cast<DataColumn>().Select(column => (column.ColumnName, (object?)row[column])),
        JsonElement { ValueKind: JsonValueKind.Object } json => json.EnumerateObject().Select(member => (member.Name, (object?)member.Value)),
        JsonObject json => json.Select(member => (member.Key, (object?)member.Value)),
        IEnumerable<KeyValuePair<string, object?>> row => row.Select(pair => (pair.Key, pair.Value)),
        IDictionary row => row.Cast<DictionaryEntry>().Select(pair => (pair.Key.ToString() ?? "", pair.Value)),
        ITuple tuple => Enumerable.Range(0, tuple.Length).Select(index => (FormattableString.Invariant($"Item{index + 1}"), tuple[index])),
        IEnumerable or JsonElement => [("value", element)],
        _ => Readers(element!.GetType()).Select(reader => (reader.Name, Read(reader, element))),
    };

    private static bool IsRecord(Type type) =>
        type != typeof(object) && !type.IsPrimitive && type != typeof(string) && !type.IsAssignableTo(typeof(IEnumerable))
        && !type.IsAssignableTo(typeof(ITuple)) && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true
        && type.Namespace?.StartsWith("Microsoft.FSharp", StringComparison.Ordinal) != true && !type.IsEnum;

    private static Type? ElementType(Type type) =>
        type.GetInterfaces().Append(type).FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0];

    private static IEnumerable<MemberInfo> Readers(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0 && property.GetMethod!.IsPublic && property.Name != "EqualityContract")
            .Cast<MemberInfo>().Concat(type.GetFields(BindingFlags.Public | BindingFlags.Instance));

    private static object? Read(MemberInfo member, object element)
    {
        try
        {
            return member is PropertyInfo property ? property.GetValue(element) : ((FieldInfo)member).GetValue(element);
        }
        catch (TargetInvocationException error)
        {
            throw new ArgumentException($"reading '{member.Name}' failed: {error.InnerException!.Message}", error);
        }
    }
}
