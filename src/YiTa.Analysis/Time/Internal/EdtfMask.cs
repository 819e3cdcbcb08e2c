namespace YiTa.Analysis.Time.Internal;

/// <summary>A number of fixed width in which some digits may be unspecified.</summary>
internal readonly struct EdtfMask
{
    private readonly string _digits;

    private EdtfMask(string digits) => _digits = digits;

    public static EdtfMask AnyMonth { get; } = new("XX");

    public static EdtfMask AnyDay { get; } = new("XX");

    public bool IsExact => !_digits.Contains('X');

    /// <summary>The smallest number that the mask could be, which for an exact mask is its value.</summary>
    public int Lowest
    {
        get
        {
            var number = 0;
            foreach (var digit in _digits)
                number = (number * 10) + (digit == 'X' ? 0 : digit - '0');
            return number;
        }
    }

    private int Highest
    {
        get
        {
            var number = 0;
            foreach (var digit in _digits)
                number = (number * 10) + (digit == 'X' ? 9 : digit - '0');
            return number;
        }
    }

    public static EdtfMask Of(string digits) => new(digits);

    public bool Matches(int number)
    {
        for (var i = _digits.Length - 1; i >= 0; i--, number /= 10)
        {
            if (_digits[i] != 'X' && _digits[i] - '0' != number % 10)
                return false;
        }

        return true;
    }

    public bool MatchesAny(int from, int to)
    {
        for (var number = from; number <= to; number++)
        {
            if (Matches(number))
                return true;
        }

        return false;
    }

    /// <summary>Finds the first and the last day of the calendar that match; false when none does.</summary>
    public static bool TryFindDays(EdtfMask year, EdtfMask month, EdtfMask day, out DateOnly earliest, out DateOnly latest)
    {
        latest = default;
        return TryFind(year, month, day, forwards: true, out earliest) && TryFind(year, month, day, forwards: false, out latest);
    }

    private static bool TryFind(EdtfMask year, EdtfMask month, EdtfMask day, bool forwards, out DateOnly found)
    {
        var (low, high) = (Math.Max(1, year.Lowest), year.Highest);
        for (var i = 0; i <= high - low; i++)
        {
            var y = forwards ? low + i : high - i;
            if (year.Matches(y) && TryFindInYear(y, month, day, forwards, out found))
                return true;
        }

        found = default;
        return false;
    }

    private static bool TryFindInYear(int year, EdtfMask month, EdtfMask day, bool forwards, out DateOnly found)
    {
        for (var i = 1; i <= 12; i++)
        {
            var m = forwards ? i : 13 - i;
            if (!month.Matches(m))
                continue;
            var days = DateTime.DaysInMonth(year, m);
            for (var j = 1; j <= days; j++)
            {
                var d = forwards ? j : days + 1 - j;
                if (!day.Matches(d))
                    continue;
                found = new DateOnly(year, m, d);
                return true;
            }
        }

        found = default;
        return false;
    }
}
