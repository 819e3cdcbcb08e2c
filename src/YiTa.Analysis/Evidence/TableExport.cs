using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;

namespace YiTa.Analysis.Evidence;

/// <summary>Writes tables as CSV and JSON. The same table gives the same text on every machine.</summary>
/// <remarks>A cell is a string, a whole number, a decimal, a double, a truth value, an array of bytes (written as base64) or null.
/// Numbers are written with a point and without group separators; doubles with as many digits as tell them apart.</remarks>
public static class TableExport
{
    /// <summary>Writes a table as CSV after RFC 4180: a header row, quotes only where needed, and a line feed after each row.
    /// Empty cells and empty texts look alike.</summary>
    /// <param name="columns">The names of the columns; at least one.</param>
    /// <param name="rows">The rows, each with a cell for each column.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no column, a row has another number of cells, or a cell is of another type.</exception>
    /// <example>
    /// <code>
    /// TableExport.ToCsv(["place", "persons"], [["Ghulja, city", 12.5m], [null, 3]]) == "place,persons\n\"Ghulja, city\",12.5\n,3\n"
    /// </code>
    /// </example>
    public static string ToCsv(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        Check(columns, rows);
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true))
        {
            foreach (var column in columns)
                csv.WriteField(column);
            csv.EndRecord();
            foreach (var row in rows)
            {
                CheckCount(columns, row);
                foreach (var cell in row)
                    csv.WriteField(Text(cell));
                csv.EndRecord();
            }
        }

        return text.ToString();
    }

    /// <summary>Writes a table as a JSON array with an object for each row. Numbers stay numbers, empty cells are null, and
    /// doubles that JSON lacks are the texts <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c>.</summary>
    /// <param name="columns">The names of the columns; at least one. Where a name comes again, its objects have it with
    /// <c>_2</c>, <c>_3</c> …</param>
    /// <param name="rows">The rows, each with a cell for each column.</param>
    /// <returns>The text, indented by two spaces, with a line feed at the end.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no column, a row has another number of cells, or a cell is of another type.</exception>
    public static string ToJson(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        Check(columns, rows);
        var names = UniqueNames(columns);
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                CheckCount(columns, row);
                json.WriteStartObject();
                for (var i = 0; i < row.Count; i++)
                    Write(json, names[i], row[i]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        stream.WriteByte((byte)'\n');
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Check(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        if (columns.Count == 0)
            throw new ArgumentException("Expected at least one column.", nameof(columns));
    }

    private static void CheckCount(IReadOnlyList<string> columns, IReadOnlyList<object?> row)
    {
        if (row.Count != columns.Count)
            throw new ArgumentException($"A row has {row.Count} cells; expected {columns.Count}, one for each column.", nameof(row));
    }

    private static List<string> UniqueNames(IReadOnlyList<string> columns)
    {
        var names = new List<string>();
        foreach (var column in columns)
        {
            var name = column;
            for (var i = 2; names.Contains(name); i++)
                name = $"{column}_{i}";
            names.Add(name);
        }

        return names;
    }

    private static string? Text(object? cell) => cell switch
    {
        null => null,
        string text => text,
        bool truth => truth ? "true" : "false",
        byte[] bytes => Convert.ToBase64String(bytes),
        int or long or decimal or double => ((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture),
        _ => throw Unknown(cell),
    };

    private static void Write(Utf8JsonWriter json, string name, object? cell)
    {
        switch (cell)
        {
            case null:
                json.WriteNull(name);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                json.WriteNumber(name, number);
                break;
            case decimal number:
                json.WriteNumber(name, number);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumber(name, number);
                break;
            default:
                json.WriteString(name, Text(cell));
                break;
        }
    }

    private static ArgumentException Unknown(object cell) =>
        new($"A cell is a {cell.GetType()}; expected a string, a number, a truth value, an array of bytes or null.", nameof(cell));
}
