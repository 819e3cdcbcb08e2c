using System.Globalization;

namespace YiTa.Analysis.Evidence.Internal;

/// <summary>The rules that cells of one row obey together; the numbers are the positions of the columns.</summary>
internal static class RowRules
{
    private const int Value = 8;
    private const int Low = 9;
    private const int High = 10;
    private const int QualifierColumn = 11;

    public static void Figure(RowContext row)
    {
        var (value, low, high) = (row.Number(Value), row.Number(Low), row.Number(High));
        if (low > high)
            row.Report(Low, EvidenceFaultKind.Bounds, $"a low of at most {Show(high)}, the high of the row");
        else if (value < low || value > high)
            row.Report(Value, EvidenceFaultKind.Bounds, $"a value from {Show(low, "no low")} to {Show(high, "no high")}, the bounds of the row");

        switch (row.Code(QualifierColumn))
        {
            case (int)Qualifier.Exact:
                Need(row, Value, "exact");
                Refuse(row, Low, "exact", "only value is filled");
                Refuse(row, High, "exact", "only value is filled");
                break;
            case (int)Qualifier.About:
                Need(row, Value, "about");
                break;
            case (int)Qualifier.Nearly:
                Need(row, Value, "nearly");
                break;
            case (int)Qualifier.AtLeast:
                Need(row, Low, "at_least");
                Refuse(row, Value, "at_least", "only low is filled");
                Refuse(row, High, "at_least", "only low is filled");
                break;
            case (int)Qualifier.AtMost:
                Need(row, High, "at_most");
                Refuse(row, Value, "at_most", "only high is filled");
                Refuse(row, Low, "at_most", "only high is filled");
                break;
            case (int)Qualifier.Between:
                Need(row, Low, "between");
                Need(row, High, "between");
                Refuse(row, Value, "between", "only low and high are filled");
                break;
            case (int)Qualifier.OrderOfMagnitude:
                if (row.IsEmpty(Value) && row.IsEmpty(Low) && row.IsEmpty(High))
                    row.Report(Value, EvidenceFaultKind.MissingValue, "a number in value, low or high, since the qualifier is order_of_magnitude");
                break;
            case (int)Qualifier.Implied:
                if (row.IsEmpty(Low) && row.IsEmpty(High))
                    row.Report(Low, EvidenceFaultKind.MissingValue, "a number in low or high, since the qualifier is implied");
                Refuse(row, Value, "implied", "no number is printed");
                break;
        }
    }

    public static void Place(RowContext row)
    {
        const int id = 0, parent = 4, latitude = 5, longitude = 6, coordinateSource = 7;
        if (row.IsFilled(id) && row.IsFilled(parent))
            row.Package.PlaceLinks.Add(new PlaceLink(row.Text(id), row.Text(parent), row.Offset(parent), row.Range()));
        if (row.IsFilled(latitude) && row.IsEmpty(longitude))
            row.Report(longitude, EvidenceFaultKind.MissingValue, "a longitude, since the row has a latitude");
        if (row.IsFilled(longitude) && row.IsEmpty(latitude))
            row.Report(latitude, EvidenceFaultKind.MissingValue, "a latitude, since the row has a longitude");
        if (row.IsFilled(latitude) && row.IsEmpty(coordinateSource))
            row.Report(coordinateSource, EvidenceFaultKind.MissingValue, "the source of the coordinates, since the row has some");
    }

    public static void Source(RowContext row)
    {
        const int file = 9, sha256 = 10;
        if (row.IsFilled(file) && row.IsEmpty(sha256))
            row.Report(sha256, EvidenceFaultKind.MissingValue, "the SHA-256 of the file that the row names");
        if (row.IsFilled(sha256) && row.IsEmpty(file))
            row.Report(file, EvidenceFaultKind.MissingValue, "the file that has the SHA-256 of the row");
    }

    public static void NotFigure(RowContext row)
    {
        const int fragment = 2, number = 3;
        if (row.IsFilled(fragment) && row.IsFilled(number)
            && !row.Text(fragment).Contains(row.Text(number), StringComparison.Ordinal))
            row.Report(number, EvidenceFaultKind.Fragment, $"a part of the fragment '{row.Text(fragment)}'");
    }

    private static void Need(RowContext row, int column, string qualifier)
    {
        if (row.IsEmpty(column))
            row.Report(column, EvidenceFaultKind.MissingValue, $"a number, since the qualifier is {qualifier}");
    }

    private static void Refuse(RowContext row, int column, string qualifier, string rule)
    {
        if (row.IsFilled(column))
            row.Report(column, EvidenceFaultKind.UnexpectedValue, $"an empty cell, since the qualifier is {qualifier}: {rule}");
    }

    private static string Show(decimal? number, string none = "") => number?.ToString(CultureInfo.InvariantCulture) ?? none;
}
