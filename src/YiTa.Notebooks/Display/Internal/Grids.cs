using System.Data;
using System.Globalization;

namespace YiTa.Notebooks.Display.Internal;

/// <summary>Puts into rows and columns what has them.</summary>
internal static class Grids
{
    private const int MostColumns = 100;

    /// <summary>A table of a data set.</summary>
    public static GridShape Of(DataTable table, FormatterRegistry registry)
    {
        var limit = registry.ListExpansionLimit;
        return new(
            table.TableName.Length > 0 ? table.TableName : nameof(DataTable),
            [.. table.Columns.Cast<DataColumn>().Select(column => column.ColumnName)],
            [.. table.Rows.Cast<DataRow>().Take(limit).Select(row => row.ItemArray.Select(cell => cell is DBNull ? null : cell).ToList())],
            table.Rows.Count > limit ? new Cut(table.Rows.Count - limit) : null);
    }

    /// <summary>A sequence by the members of its items; items that are one text stand in a column of their own.</summary>
    public static GridShape Of(ForcedTable table, FormatterRegistry registry)
    {
        var type = table.Items.GetType();
        var (items, cut) = Sequences.Take(table.Items, registry.LimitFor(Sequences.ItemType(type)));
        var rows = items.Select(item => item is null ? [] : FieldsOf(item, registry)).ToList();
        var names = rows.SelectMany(row => row.Select(field => field.Name)).Distinct().Take(MostColumns).ToList();
        return new(TypeNames.Short(type), names, [.. rows.Select(row => names.Select((name, column) => Cell(row, name, column)).ToList())], cut);
    }

    private static IReadOnlyList<Field> FieldsOf(object item, FormatterRegistry registry) => Shaper.Of(item, registry) switch
    {
        MapShape map => [.. map.Entries.Select(entry => new Field(Convert.ToString(entry.Key, CultureInfo.InvariantCulture) ?? "", entry.Value))],
        ObjectShape shape => shape.Fields,
        _ => [new("value", item)],
    };

    /// <summary>An array of two dimensions.</summary>
    public static GridShape Of(Array array, FormatterRegistry registry)
    {
        var limit = registry.ListExpansionLimit;
        var (rows, columns) = (array.GetLength(0), array.GetLength(1));
        var (firstRow, firstColumn) = (array.GetLowerBound(0), array.GetLowerBound(1));
        var shown = Math.Min(columns, MostColumns);
        return new(
            TypeNames.Short(array.GetType()),
            ["index", .. Enumerable.Range(firstColumn, shown).Select(column => column.ToString(CultureInfo.InvariantCulture))],
            [
                .. Enumerable.Range(firstRow, Math.Min(rows, limit)).Select(row =>
                    (IReadOnlyList<object?>)[row, .. Enumerable.Range(firstColumn, shown).Select(column => array.GetValue(row, column))]),
            ],
            rows > limit ? new Cut(rows - limit) : null) { Labels = 1 };
    }

    /// <summary>A sequence as a table: one column per member where the items are alike, else their index, type and value.</summary>
    public static GridShape Of(SequenceShape sequence, FormatterRegistry registry, string mimeType)
    {
        if (Columns(sequence.Items, registry, mimeType) is { } members)
        {
            return new(
                sequence.Name,
                ["index", .. members.Names],
                [.. members.Rows.Select((row, index) => (IReadOnlyList<object?>)[index, .. row])],
                sequence.Cut) { Labels = 1 };
        }

        var types = sequence.Items.Select(item => item?.GetType()).OfType<Type>().Select(FSharpTypes.Whole).Distinct().ToList();
        return types.Count > 1
            ? new(sequence.Name, ["index", "type", "value"], [.. sequence.Items.Select((item, index) => (IReadOnlyList<object?>)[index, item is null ? null : FSharpTypes.Whole(item.GetType()), item])], sequence.Cut) { Labels = 2 }
            : new(sequence.Name, ["index", "value"], [.. sequence.Items.Select((item, index) => (IReadOnlyList<object?>)[index, item])], sequence.Cut) { Labels = 1 };
    }

    /// <summary>A dictionary as a table: its keys, and one column per member where the values are alike.</summary>
    public static GridShape Of(MapShape map, FormatterRegistry registry, string mimeType)
    {
        if (Columns([.. map.Entries.Select(entry => entry.Value)], registry, mimeType) is { } members)
        {
            return new(
                map.Name,
                ["key", .. members.Names],
                [.. members.Rows.Select((row, index) => (IReadOnlyList<object?>)[map.Entries[index].Key, .. row])],
                map.Cut) { Labels = 1 };
        }

        return new(map.Name, ["key", "value"], [.. map.Entries.Select(entry => (IReadOnlyList<object?>)[entry.Key, entry.Value])], map.Cut) { Labels = 1 };
    }

    /// <summary>The members of items that are alike, or null where they are not.</summary>
    private static (List<string> Names, List<List<object?>> Rows)? Columns(IReadOnlyList<object?> items, FormatterRegistry registry, string mimeType)
    {
        var types = items.Select(item => item?.GetType()).OfType<Type>().Distinct().ToList();
        if (types.Count == 0 || types.Any(type => registry.HasOwnFormatter(type, mimeType)))
            return null;
        var shapes = items.Select(item => item is null ? null : Shaper.Of(item, registry)).ToList();
        var maps = shapes.All(shape => shape is null || IsMap(shape));
        if (!maps && (types.Count > 1 || shapes.Any(shape => shape is not (null or ObjectShape { OwnText: null }))))
            return null;
        var rows = shapes.Select(shape => shape is null ? null : FieldsOf(shape)).ToList();
        var names = rows.OfType<IReadOnlyList<Field>>().SelectMany(row => row.Select(field => field.Name)).Distinct().ToList();
        if (names.Count is 0 or > MostColumns)
            return null;
        return (names, [.. rows.Select(row => names.Select((name, column) => Cell(row, name, column)).ToList())]);
    }

    private static bool IsMap(Shape shape) => shape is MapShape { Cut: null } map && map.Entries.All(entry => entry.Key is string)
        || shape is ObjectShape { Name: "", IsTuple: false };

    private static IReadOnlyList<Field> FieldsOf(Shape shape) => shape is MapShape map
        ? [.. map.Entries.Select(entry => new Field((string)entry.Key!, entry.Value))]
        : ((ObjectShape)shape).Fields;

    private static object? Cell(IReadOnlyList<Field>? row, string name, int column) => row is null
        ? column == 0 ? null : Blank.Cell
        : row.FirstOrDefault(field => field.Name == name) is { } field ? field.Value : Blank.Cell;
}
