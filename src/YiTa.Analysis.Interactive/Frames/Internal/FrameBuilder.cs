using Microsoft.Data.Analysis;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Interactive.Frames.Internal;

/// <summary>Makes a frame column by column from rows of one type.</summary>
internal sealed class FrameBuilder<TRow>(IReadOnlyList<TRow> rows)
{
    private readonly List<DataFrameColumn> _columns = [];

    public FrameBuilder<TRow> Text(string name, Func<TRow, string?> cell) => Add(new StringDataFrameColumn(name, rows.Select(cell)));

    public FrameBuilder<TRow> Decimal(string name, Func<TRow, decimal?> cell) => Add(new DecimalDataFrameColumn(name, rows.Select(cell)));

    public FrameBuilder<TRow> Double(string name, Func<TRow, double?> cell) => Add(new DoubleDataFrameColumn(name, rows.Select(cell)));

    public FrameBuilder<TRow> Truth(string name, Func<TRow, bool?> cell) => Add(new BooleanDataFrameColumn(name, rows.Select(cell)));

    public FrameBuilder<TRow> Period(Func<TRow, EdtfPeriod> cell) => Text(FrameColumns.Period, row => cell(row).Text)
        .Day(FrameColumns.Earliest, row => cell(row).Earliest)
        .Day(FrameColumns.Latest, row => cell(row).Latest);

    public DataFrame Build() => new(_columns);

    private FrameBuilder<TRow> Day(string name, Func<TRow, DateOnly?> cell) =>
        Add(new DateTimeDataFrameColumn(name, rows.Select(row => cell(row)?.ToDateTime(TimeOnly.MinValue))));

    private FrameBuilder<TRow> Add(DataFrameColumn column)
    {
        _columns.Add(column);
        return this;
    }
}
