using System.Globalization;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>A column of the table of plotted data; only columns in which something stands are shown.</summary>
internal sealed record Columns(string Name, bool IsNumber, bool IsKey, Func<string, ChartPoint, string> Text)
{
    private static readonly Columns[] All =
    [
        new("Series", false, false, (series, _) => series),
        new("Id", false, true, (_, point) => point.Id),
        new("Label", false, false, (_, point) => point.Label),
        new("Time", false, false, (_, point) => point.Period?.Text ?? ""),
        new("Value", true, false, (_, point) => Number(point.Value)),
        new("Low", true, false, (_, point) => Number(point.Low)),
        new("High", true, false, (_, point) => Number(point.High)),
        new("Unit", false, false, (_, point) => point.Unit ?? ""),
        new("Qualifier", false, false, (_, point) => point.Qualifier is { } qualifier ? PointText.Name(qualifier) : point.Formula is not null ? "computed" : ""),
        new("Claimant", false, false, (_, point) => point.Claimant ?? ""),
        new("Context", false, false, (_, point) => point.IsContext ? "context" : ""),
    ];

    public static IReadOnlyList<Columns> Of(Chart chart) =>
        [.. All.Where(column => chart.Data.Any(row => column.Text(row.Key, row.Value).Length > 0))];

    private static string Number(double? number) => number?.ToString("#,0.######", CultureInfo.InvariantCulture) ?? "";
}
