using System.Globalization;

namespace YiTa.Analysis.Time.Internal;

/// <summary>Reads one date: a year, then perhaps a month or part of a year, then perhaps a day, each with its marks.</summary>
internal ref struct EdtfDateParser
{
    private readonly ReadOnlySpan<char> _text;
    private readonly int _offset;
    private int _next;
    private bool _uncertain;
    private bool _approximate;
    private EdtfProblem _problem;

    private EdtfDateParser(ReadOnlySpan<char> text, int offset)
    {
        _text = text;
        _offset = offset;
    }

    /// <param name="text">The date.</param>
    /// <param name="offset">The 1-based position of its first character in the whole period, for messages.</param>
    /// <param name="date">The date read, or null.</param>
    /// <param name="problem">What is wrong, when false is returned.</param>
    public static bool TryParse(ReadOnlySpan<char> text, int offset, out EdtfDate? date, out EdtfProblem problem)
    {
        var parser = new EdtfDateParser(text, offset);
        date = parser.Read();
        problem = parser._problem;
        return date is not null;
    }

    private EdtfDate? Read()
    {
        if (!_text.IsEmpty && _text[0] is '-' or 'Y')
            return Fail(0, "a year from 0001 to 9999; earlier and longer years are not supported");
        if (!TryReadDigits(4, "a year of four digits from 0001 to 9999", out var year))
            return null;
        if (year is "0000")
            return Fail(_next - 4, "a year from 0001 to 9999");
        if (_next < _text.Length && _text[_next] is 'S' or 'E')
            return Fail(_next, "'-', '/', a mark (? ~ %) or the end; significant digits and exponents are not supported");
        ReadMarks();
        if (AtEnd)
            return Finish(EdtfMask.Of(year), EdtfMask.AnyMonth, EdtfMask.AnyDay, MaskedYear(year) ?? EdtfPrecision.Year);

        if (!TryReadSeparator() || !TryReadDigits(2, "a month of two digits", out var month))
            return null;
        var monthStart = _next - 2;
        if (!month.Contains('X') && int.Parse(month, CultureInfo.InvariantCulture) is >= 21 and <= 41 and var part)
            return ReadPartOfYear(year, part, monthStart);
        if (!EdtfMask.Of(month).MatchesAny(1, 12))
            return Fail(monthStart, "a month from 01 to 12 or a part of the year from 21 to 41 (21 spring, 33 first quarter, 40 first half)");
        ReadMarks();
        var monthPrecision = MaskedYear(year) ?? (month.Contains('X') ? EdtfPrecision.Year : EdtfPrecision.Month);
        if (AtEnd)
            return Finish(EdtfMask.Of(year), EdtfMask.Of(month), EdtfMask.AnyDay, monthPrecision);

        if (!TryReadSeparator() || !TryReadDigits(2, "a day of two digits", out var day))
            return null;
        var dayStart = _next - 2;
        if (!EdtfMask.Of(day).MatchesAny(1, 31))
            return Fail(dayStart, "a day from 01 to 31");
        ReadMarks();
        if (!AtEnd)
            return Fail(_next, "'/' or the end of the date; times of day are not supported");
        var precision = monthPrecision == EdtfPrecision.Month && !day.Contains('X') ? EdtfPrecision.Day : monthPrecision;
        return Finish(EdtfMask.Of(year), EdtfMask.Of(month), EdtfMask.Of(day), precision, dayStart);
    }

    private EdtfDate? ReadPartOfYear(string year, int part, int partStart)
    {
        if (year.Contains('X'))
            return Fail(partStart, "a month from 01 to 12; a part of the year needs a year without X");
        ReadMarks();
        if (!AtEnd)
            return Fail(_next, "'/' or the end of the date; a part of the year has no days");
        var (first, months) = EdtfPartsOfYear.Months(part);
        var start = new DateOnly(int.Parse(year, CultureInfo.InvariantCulture), first, 1);
        if (start.Year == DateOnly.MaxValue.Year && first + months > 13)
            return Fail(partStart, "a part of the year that ends by 9999-12-31");
        var last = (start.Year, first + months) == (DateOnly.MaxValue.Year, 13) ? DateOnly.MaxValue : start.AddMonths(months).AddDays(-1);
        return new EdtfDate(_text.ToString(), start, last, EdtfPartsOfYear.Precision(part), _uncertain, _approximate);
    }

    private EdtfDate? Finish(EdtfMask year, EdtfMask month, EdtfMask day, EdtfPrecision precision, int dayStart = 0)
    {
        if (EdtfMask.TryFindDays(year, month, day, out var earliest, out var latest))
            return new EdtfDate(_text.ToString(), earliest, latest, precision, _uncertain, _approximate);
        return Fail(dayStart, year.IsExact && month.IsExact
            ? string.Create(CultureInfo.InvariantCulture, $"a day from 01 to {DateTime.DaysInMonth(year.Lowest, month.Lowest)}, the days of {year.Lowest:d4}-{month.Lowest:d2}")
            : "a day that some month matching the date has");
    }

    private static EdtfPrecision? MaskedYear(string year) => year.IndexOf('X') switch
    {
        < 0 => null,
        3 => EdtfPrecision.Decade,
        2 when year[3] == 'X' => EdtfPrecision.Century,
        _ => EdtfPrecision.Coarser,
    };

    private readonly bool AtEnd => _next == _text.Length;

    private bool TryReadDigits(int count, string expected, out string digits)
    {
        ReadMarks();
        for (var i = 0; i < count; i++)
        {
            if (_next + i < _text.Length && (char.IsAsciiDigit(_text[_next + i]) || _text[_next + i] == 'X'))
                continue;
            digits = "";
            _ = Fail(_next + i, expected);
            return false;
        }

        digits = _text.Slice(_next, count).ToString();
        _next += count;
        return true;
    }

    private bool TryReadSeparator()
    {
        if (_text[_next] == '-')
        {
            _next++;
            return true;
        }

        _ = Fail(_next, "'-', '/', a mark (? ~ %) or the end of the date");
        return false;
    }

    private void ReadMarks()
    {
        if (_next >= _text.Length)
            return;
        var mark = _text[_next];
        if (mark is not ('?' or '~' or '%'))
            return;
        _uncertain |= mark is '?' or '%';
        _approximate |= mark is '~' or '%';
        _next++;
    }

    private EdtfDate? Fail(int index, string expected)
    {
        _problem = new EdtfProblem(_offset + index, expected);
        return null;
    }
}
