using YiTa.Notebooks.Display;
using YiTa.Notebooks.Display.Internal;

namespace Microsoft.DotNet.Interactive.Formatting.TabularData;

/// <summary>Tables as data resources.</summary>
public static class TabularDataResourceFormatter
{
    /// <summary>The MIME type.</summary>
    public const string MimeType = "application/table-schema+json";

    private const int MostRows = 1_000_000;

    /// <summary>Takes a sequence as a table: one column per member, the first million rows.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="source">The sequence.</param>
    public static TabularDataResource ToTabularDataResource<T>(this IEnumerable<T> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var grid = Grids.Of(new ForcedTable(source), new FormatterRegistry { ListExpansionLimit = MostRows });
        return new(
            new() { Fields = [.. grid.Columns.Select((name, column) => new TableSchemaFieldDescriptor(name, TypeOf(grid.Rows.Select(row => row[column]))))] },
            grid.Rows.Select(row => row.Select((cell, column) => KeyValuePair.Create(grid.Columns[column], cell is Blank ? null : cell))));
    }

    private static TableSchemaFieldType TypeOf(IEnumerable<object?> values)
    {
        var types = values.Where(value => value is not (null or Blank)).Select(value => TypeOf(value!)).Distinct().ToList();
        return types switch
        {
            [] => TableSchemaFieldType.Null,
            [var only] => only,
            _ when types.All(type => type is TableSchemaFieldType.Integer or TableSchemaFieldType.Number) => TableSchemaFieldType.Number,
            _ => TableSchemaFieldType.Any,
        };
    }

    private static TableSchemaFieldType TypeOf(object value) => value switch
    {
        bool => TableSchemaFieldType.Boolean,
        sbyte or byte or short or ushort or int or uint or long or ulong => TableSchemaFieldType.Integer,
        DateTime or DateTimeOffset => TableSchemaFieldType.DateTime,
        string or char or Enum => TableSchemaFieldType.String,
        System.Collections.IEnumerable => TableSchemaFieldType.Array,
        _ when Scalars.IsNumber(value.GetType()) => TableSchemaFieldType.Number,
        _ when Scalars.Of(value) is not null => TableSchemaFieldType.String,
        _ => TableSchemaFieldType.Object,
    };
}
