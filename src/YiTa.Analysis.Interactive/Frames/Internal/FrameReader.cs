using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Data.Analysis;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Interactive.Frames.Internal;

/// <summary>Reads one row of a frame, and says where a cell is not what it should be. An empty text is null, as frames that were read from
/// CSV have it.</summary>
internal readonly struct FrameReader(DataFrame frame, long row)
{
    public string? Text(string column) => Cell(column) switch
    {
        null or "" => null,
        string text => text,
        var other => throw Fault(column, other, "a text"),
    };

    public string Required(string column) => Text(column) ?? throw new FrameException("found no text; expected one.", row, column);

    public decimal? Decimal(string column) => Cell(column) switch
    {
        null or "" => null,
        decimal number => number,
        int or long or short or byte => Convert.ToDecimal(Cell(column), CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < (double)decimal.MaxValue => (decimal)number,
        float number when Math.Abs(number) < (float)decimal.MaxValue => (decimal)number,
        var other => throw Fault(column, other, "a number"),
    };

    public double? Double(string column) => Cell(column) switch
    {
        null or "" => null,
        double number => number,
        float or decimal or int or long => Convert.ToDouble(Cell(column), CultureInfo.InvariantCulture),
        var other => throw Fault(column, other, "a number"),
    };

    public bool? Truth(string column) => Cell(column) switch
    {
        null or "" => null,
        bool truth => truth,
        var other => throw Fault(column, other, "a truth value"),
    };

    public EdtfPeriod Period(string column)
    {
        var text = Required(column);
        return EdtfPeriod.TryParse(text, out var period) ? period : throw Fault(column, text, "a period in EDTF, such as 1962-04");
    }

    public FrameException Fault(string column, object? found, string expected) =>
        new($"found {Name(found)}; expected {expected}.", row, column);

    private object? Cell(string column) => TryColumn(frame, column, out var cells)
        ? cells[row]
        : throw new FrameException($"there is none; expected it among {string.Join(", ", frame.Columns.Select(one => one.Name))}.", column: column);

    public static bool TryColumn(DataFrame frame, string name, [NotNullWhen(true)] out DataFrameColumn? column)
    {
        var index = frame.Columns.IndexOf(name);
        column = index < 0 ? null : frame.Columns[index];
        return column is not null;
    }

    public static string Name(object? found) => found is null ? "nothing" : found is string text ? $"'{text}'" : string.Create(CultureInfo.InvariantCulture, $"{found} ({found.GetType().Name})");
}
