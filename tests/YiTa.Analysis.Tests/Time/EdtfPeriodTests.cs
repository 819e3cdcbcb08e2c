using System.Globalization;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Tests.Time;

public sealed class EdtfPeriodTests
{
    [Theory]
    [InlineData("1949", "1949-01-01", "1949-12-31", EdtfPrecision.Year)]
    [InlineData("0001", "0001-01-01", "0001-12-31", EdtfPrecision.Year)]
    [InlineData("9999", "9999-01-01", "9999-12-31", EdtfPrecision.Year)]
    [InlineData("1962-02", "1962-02-01", "1962-02-28", EdtfPrecision.Month)]
    [InlineData("1960-02", "1960-02-01", "1960-02-29", EdtfPrecision.Month)]
    [InlineData("1900-02", "1900-02-01", "1900-02-28", EdtfPrecision.Month)]
    [InlineData("2000-02", "2000-02-01", "2000-02-29", EdtfPrecision.Month)]
    [InlineData("1962-05-29", "1962-05-29", "1962-05-29", EdtfPrecision.Day)]
    [InlineData("1960-02-29", "1960-02-29", "1960-02-29", EdtfPrecision.Day)]
    [InlineData("1944-21", "1944-03-01", "1944-05-31", EdtfPrecision.Quarter)]
    [InlineData("1944-22", "1944-06-01", "1944-08-31", EdtfPrecision.Quarter)]
    [InlineData("1944-23", "1944-09-01", "1944-11-30", EdtfPrecision.Quarter)]
    [InlineData("1944-24", "1944-12-01", "1945-02-28", EdtfPrecision.Quarter)]
    [InlineData("1943-24", "1943-12-01", "1944-02-29", EdtfPrecision.Quarter)]
    [InlineData("1944-25", "1944-03-01", "1944-05-31", EdtfPrecision.Quarter)]
    [InlineData("1944-28", "1944-12-01", "1945-02-28", EdtfPrecision.Quarter)]
    [InlineData("1944-29", "1944-09-01", "1944-11-30", EdtfPrecision.Quarter)]
    [InlineData("1944-30", "1944-12-01", "1945-02-28", EdtfPrecision.Quarter)]
    [InlineData("1944-31", "1944-03-01", "1944-05-31", EdtfPrecision.Quarter)]
    [InlineData("1944-32", "1944-06-01", "1944-08-31", EdtfPrecision.Quarter)]
    [InlineData("1962-33", "1962-01-01", "1962-03-31", EdtfPrecision.Quarter)]
    [InlineData("1962-34", "1962-04-01", "1962-06-30", EdtfPrecision.Quarter)]
    [InlineData("1962-35", "1962-07-01", "1962-09-30", EdtfPrecision.Quarter)]
    [InlineData("1962-36", "1962-10-01", "1962-12-31", EdtfPrecision.Quarter)]
    [InlineData("9999-36", "9999-10-01", "9999-12-31", EdtfPrecision.Quarter)]
    [InlineData("1962-37", "1962-01-01", "1962-04-30", EdtfPrecision.Quadrimester)]
    [InlineData("1962-38", "1962-05-01", "1962-08-31", EdtfPrecision.Quadrimester)]
    [InlineData("9999-39", "9999-09-01", "9999-12-31", EdtfPrecision.Quadrimester)]
    [InlineData("1962-40", "1962-01-01", "1962-06-30", EdtfPrecision.Half)]
    [InlineData("9999-41", "9999-07-01", "9999-12-31", EdtfPrecision.Half)]
    [InlineData("196X", "1960-01-01", "1969-12-31", EdtfPrecision.Decade)]
    [InlineData("19XX", "1900-01-01", "1999-12-31", EdtfPrecision.Century)]
    [InlineData("1XXX", "1000-01-01", "1999-12-31", EdtfPrecision.Coarser)]
    [InlineData("XXXX", "0001-01-01", "9999-12-31", EdtfPrecision.Coarser)]
    [InlineData("19X2", "1902-01-01", "1992-12-31", EdtfPrecision.Coarser)]
    [InlineData("1962-XX", "1962-01-01", "1962-12-31", EdtfPrecision.Year)]
    [InlineData("1962-1X", "1962-10-01", "1962-12-31", EdtfPrecision.Year)]
    [InlineData("1962-X2", "1962-02-01", "1962-12-31", EdtfPrecision.Year)]
    [InlineData("1962-02-XX", "1962-02-01", "1962-02-28", EdtfPrecision.Month)]
    [InlineData("1962-04-1X", "1962-04-10", "1962-04-19", EdtfPrecision.Month)]
    [InlineData("1962-XX-31", "1962-01-31", "1962-12-31", EdtfPrecision.Year)]
    [InlineData("196X-02-29", "1960-02-29", "1968-02-29", EdtfPrecision.Decade)]
    [InlineData("XXXX-02-29", "0004-02-29", "9996-02-29", EdtfPrecision.Coarser)]
    [InlineData("1962-03/1962-05", "1962-03-01", "1962-05-31", EdtfPrecision.Month)]
    [InlineData("1962-04-10/1962-04-20", "1962-04-10", "1962-04-20", EdtfPrecision.Day)]
    [InlineData("1962-04/1962", "1962-04-01", "1962-12-31", EdtfPrecision.Year)]
    [InlineData("1917/1949~", "1917-01-01", "1949-12-31", EdtfPrecision.Year)]
    [InlineData("1962-04-29?", "1962-04-29", "1962-04-29", EdtfPrecision.Day)]
    [InlineData("1962?-04", "1962-04-01", "1962-04-30", EdtfPrecision.Month)]
    [InlineData("1962-~04-29", "1962-04-29", "1962-04-29", EdtfPrecision.Day)]
    public void Days_and_precision(string text, string earliest, string latest, EdtfPrecision precision)
    {
        var period = EdtfPeriod.Parse(text);

        Assert.Equal(earliest, Iso(period.Earliest));
        Assert.Equal(latest, Iso(period.Latest));
        Assert.Equal(precision, period.Precision);
        Assert.Equal(text, period.ToString());
    }

    [Theory]
    [InlineData("1983/..", "1983-01-01", null, EdtfBound.Date, EdtfBound.Open)]
    [InlineData("1983/", "1983-01-01", null, EdtfBound.Date, EdtfBound.Unknown)]
    [InlineData("../1983", null, "1983-12-31", EdtfBound.Open, EdtfBound.Date)]
    [InlineData("/1983", null, "1983-12-31", EdtfBound.Unknown, EdtfBound.Date)]
    [InlineData("1949/1983", "1949-01-01", "1983-12-31", EdtfBound.Date, EdtfBound.Date)]
    public void Ends_may_be_open_or_unknown(string text, string? earliest, string? latest, EdtfBound start, EdtfBound end)
    {
        var period = EdtfPeriod.Parse(text);

        Assert.True(period.IsInterval);
        Assert.Equal((earliest, latest), (Iso(period.Earliest), Iso(period.Latest)));
        Assert.Equal((start, end), (period.StartBound, period.EndBound));
    }

    [Theory]
    [InlineData("1962", false, false)]
    [InlineData("1962?", true, false)]
    [InlineData("1962~", false, true)]
    [InlineData("1962-05%", true, true)]
    [InlineData("1949/1962~", false, true)]
    [InlineData("?1962-05-29", true, false)]
    public void Marks_are_kept_apart(string text, bool uncertain, bool approximate)
    {
        var period = EdtfPeriod.Parse(text);
        Assert.Equal((uncertain, approximate), (period.IsUncertain, period.IsApproximate));
    }

    [Theory]
    [InlineData("", "'' is not an EDTF period: it ends after character 0; expected a date such as 1962, 1962-05, 1962-05-29 or an interval such as 1962-03/1962-05.")]
    [InlineData("196", "'196' is not an EDTF period: it ends after character 3; expected a year of four digits from 0001 to 9999.")]
    [InlineData("spring 1962", "'spring 1962' is not an EDTF period: 's' at character 1; expected a year of four digits from 0001 to 9999.")]
    [InlineData("0000", "'0000' is not an EDTF period: '0' at character 1; expected a year from 0001 to 9999.")]
    [InlineData("-0044", "'-0044' is not an EDTF period: '-' at character 1; expected a year from 0001 to 9999; earlier and longer years are not supported.")]
    [InlineData("Y170000002", "'Y170000002' is not an EDTF period: 'Y' at character 1; expected a year from 0001 to 9999; earlier and longer years are not supported.")]
    [InlineData("19620", "'19620' is not an EDTF period: '0' at character 5; expected '-', '/', a mark (? ~ %) or the end of the date.")]
    [InlineData("1950S2", "'1950S2' is not an EDTF period: 'S' at character 5; expected '-', '/', a mark (? ~ %) or the end; significant digits and exponents are not supported.")]
    [InlineData("1962-4", "'1962-4' is not an EDTF period: it ends after character 6; expected a month of two digits.")]
    [InlineData("1962-13", "'1962-13' is not an EDTF period: '1' at character 6; expected a month from 01 to 12 or a part of the year from 21 to 41 (21 spring, 33 first quarter, 40 first half).")]
    [InlineData("1962-00", "'1962-00' is not an EDTF period: '0' at character 6; expected a month from 01 to 12 or a part of the year from 21 to 41 (21 spring, 33 first quarter, 40 first half).")]
    [InlineData("1962-42", "'1962-42' is not an EDTF period: '4' at character 6; expected a month from 01 to 12 or a part of the year from 21 to 41 (21 spring, 33 first quarter, 40 first half).")]
    [InlineData("1962-2X", "'1962-2X' is not an EDTF period: '2' at character 6; expected a month from 01 to 12 or a part of the year from 21 to 41 (21 spring, 33 first quarter, 40 first half).")]
    [InlineData("196X-33", "'196X-33' is not an EDTF period: '3' at character 6; expected a month from 01 to 12; a part of the year needs a year without X.")]
    [InlineData("1962-33-01", "'1962-33-01' is not an EDTF period: '-' at character 8; expected '/' or the end of the date; a part of the year has no days.")]
    [InlineData("1962-04-31", "'1962-04-31' is not an EDTF period: '3' at character 9; expected a day from 01 to 30, the days of 1962-04.")]
    [InlineData("1962-02-29", "'1962-02-29' is not an EDTF period: '2' at character 9; expected a day from 01 to 28, the days of 1962-02.")]
    [InlineData("1962-04-32", "'1962-04-32' is not an EDTF period: '3' at character 9; expected a day from 01 to 31.")]
    [InlineData("1962-02-3X", "'1962-02-3X' is not an EDTF period: '3' at character 9; expected a day from 01 to 28, the days of 1962-02.")]
    [InlineData("XXX1-02-29", "'XXX1-02-29' is not an EDTF period: '2' at character 9; expected a day that some month matching the date has.")]
    [InlineData("1962-04-10T12:00", "'1962-04-10T12:00' is not an EDTF period: 'T' at character 11; expected '/' or the end of the date; times of day are not supported.")]
    [InlineData("1962-05/1962-04", "'1962-05/1962-04' is not an EDTF period: '1' at character 9; expected an end on or after 1962-05-01, the first day of the start.")]
    [InlineData("1962/1963/1964", "'1962/1963/1964' is not an EDTF period: '/' at character 10; expected the end of the period; an interval has one '/'.")]
    [InlineData("/", "'/' is not an EDTF period: '/' at character 1; expected a date on at least one side of '/'.")]
    [InlineData("../..", "'../..' is not an EDTF period: '.' at character 1; expected a date on at least one side of '/'.")]
    [InlineData("1962/19", "'1962/19' is not an EDTF period: it ends after character 7; expected a year of four digits from 0001 to 9999.")]
    [InlineData("[1962,1963]", "'[1962,1963]' is not an EDTF period: '[' at character 1; expected one date or one interval; sets of dates are not supported.")]
    [InlineData("9999-24", "'9999-24' is not an EDTF period: '2' at character 6; expected a part of the year that ends by 9999-12-31.")]
    [InlineData(" 1962", "' 1962' is not an EDTF period: ' ' at character 1; expected a year of four digits from 0001 to 9999.")]
    [InlineData("1962 ", "'1962 ' is not an EDTF period: ' ' at character 5; expected '-', '/', a mark (? ~ %) or the end of the date.")]
    [InlineData("1962-xx", "'1962-xx' is not an EDTF period: 'x' at character 6; expected a month of two digits.")]
    public void What_is_no_period_is_told_with_its_place(string text, string message)
    {
        Assert.Equal(message, Assert.Throws<EdtfFormatException>(() => EdtfPeriod.Parse(text)).Message);
        Assert.False(EdtfPeriod.TryParse(text, out var period));
        Assert.Null(period);
    }

    [Fact]
    public void An_overlong_text_is_refused_and_shortened_in_the_message()
    {
        var exception = Assert.Throws<EdtfFormatException>(() => EdtfPeriod.Parse(new string('1', 100_000)));
        Assert.Equal($"'{new string('1', 64)}…' is not an EDTF period: '1' at character 65; expected at most 64 characters.", exception.Message);
        Assert.Equal(65, exception.Position);
        Assert.Equal("at most 64 characters", exception.Expected);
    }

    [Fact]
    public void Null_is_no_text()
    {
        Assert.Throws<ArgumentNullException>(() => EdtfPeriod.Parse(null!));
        Assert.False(EdtfPeriod.TryParse(null, out _));
    }

    [Theory]
    [InlineData("1962", "1962-05-29", true)]
    [InlineData("1962-05-29", "1962", false)]
    [InlineData("1983/..", "1990/..", true)]
    [InlineData("1983/..", "1990/", true)]
    [InlineData("1983/..", "1982/1984", false)]
    [InlineData("1983/", "1983", true)]
    [InlineData("1983/", "1984", false)]
    [InlineData("1983/", "1983/", false)]
    [InlineData("/1983", "1983-05", true)]
    [InlineData("/1983", "1982", false)]
    [InlineData("../1983", "../1982", true)]
    [InlineData("../9999", "1962/..", false)]
    [InlineData("1949/1969", "1949/1969", true)]
    [InlineData("1962-33", "1962-03", true)]
    public void Containing(string outer, string inner, bool expected) =>
        Assert.Equal(expected, EdtfPeriod.Parse(outer).Contains(EdtfPeriod.Parse(inner)));

    [Theory]
    [InlineData("1962-03/1962-05", "1962-05-29", true)]
    [InlineData("1962-03/1962-05", "1962-06", false)]
    [InlineData("1983/..", "1962", false)]
    [InlineData("1983/", "1990", true)]
    [InlineData("/1983", "1962", true)]
    [InlineData("1961-24", "1962-01", true)]
    public void Overlapping(string a, string b, bool expected)
    {
        Assert.Equal(expected, EdtfPeriod.Parse(a).Overlaps(EdtfPeriod.Parse(b)));
        Assert.Equal(expected, EdtfPeriod.Parse(b).Overlaps(EdtfPeriod.Parse(a)));
    }

    [Fact]
    public void Periods_sort_by_first_day_then_last_day_then_text()
    {
        string[] sorted = ["../1949", "/1949", "../1983", "1949-01-01", "1949-01", "1949", "1949~", "1949/1969", "1949/", "1949/..", "1949-02", "1962"];
        var shuffled = sorted.Reverse().Select(EdtfPeriod.Parse).ToList();
        shuffled.Sort();

        Assert.Equal(["../1949", "/1949", "../1983", "1949-01-01", "1949-01", "1949", "1949~", "1949/1969", "1949/", "1949/..", "1949-02", "1962"], shuffled.Select(period => period.Text));
        Assert.True(EdtfPeriod.Parse("1949") < EdtfPeriod.Parse("1950"));
        Assert.True(EdtfPeriod.Parse("1950") >= EdtfPeriod.Parse("1949"));
        Assert.True(null < EdtfPeriod.Parse("1949"));
        Assert.True(EdtfPeriod.Parse("1949") == EdtfPeriod.Parse("1949"));
        Assert.True(EdtfPeriod.Parse("1949") != EdtfPeriod.Parse("1949~"));
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
