using System.Globalization;
using YiTa.Analysis.Quantities.Internal;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>A column of the table of plotted data; only columns in which something stands are shown.</summary>
internal sealed record Columns(string Name, Func<string, ChartPoint, string> Text, bool IsNumber = false, bool IsShort = false, bool IsLong = false)
{
    private const int Places = 6;

    private static readonly Columns[] All =
    [
        new("Series", (series, _) => series),
        new("Label", (_, point) => point.Label, IsLong: true),
        new("Time", (_, point) => point.Period?.Text ?? "", IsShort: true),
        new("Value", (_, point) => Number(point.Value), IsNumber: true),
        new("Low", (_, point) => End(point, point.Low, -1), IsNumber: true),
        new("High", (_, point) => End(point, point.High, 1), IsNumber: true),
        new("Unit", (_, point) => point.Unit ?? ""),
        new("Qualifier", (_, point) => Qualifier(point)),
        new("Claimant", (_, point) => point.Claimant ?? ""),
    ];

    public static IReadOnlyList<Columns> Of(Chart chart) =>
        [.. All.Where(column => chart.Data.Any(row => column.Text(row.Key, row.Value).Length > 0))
            .Where(column => column.Name != "Label" || chart.Data.Any(row => row.Value.Label != row.Key))];

    private static string Qualifier(ChartPoint point)
    {
        var stated = point.Qualifier is { } qualifier ? PointText.Name(qualifier) : point.Formula is null ? "" : "computed";
        return !point.IsContext ? stated : stated.Length == 0 ? "context" : $"{stated}, context";
    }

    // The ends of a computed interval are rounded outward, so that the printed one still encloses it.
    private static string End(ChartPoint point, double? end, int direction) =>
        Number(end is { } number && point.Formula is not null ? QuantityText.Outward(number, Places, direction) : end);

    private static string Number(double? number) => number?.ToString("#,0.######", CultureInfo.InvariantCulture) ?? "";
}
