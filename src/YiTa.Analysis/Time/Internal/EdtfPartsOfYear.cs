namespace YiTa.Analysis.Time.Internal;

/// <summary>The days that the codes 21 to 41 of ISO 8601-2 stand for.</summary>
internal static class EdtfPartsOfYear
{
    /// <summary>The first month of a part and its length in months. Seasons are those of the meteorologists: they start
    /// with March, June, September and December, and the one that starts in December ends in the next year.</summary>
    public static (int FirstMonth, int Months) Months(int part) => part switch
    {
        >= 21 and <= 24 => (3 + ((part - 21) * 3), 3),
        >= 25 and <= 28 => (3 + ((part - 25) * 3), 3),
        29 or 30 => (9 + ((part - 29) * 3), 3),
        31 or 32 => (3 + ((part - 31) * 3), 3),
        >= 33 and <= 36 => (1 + ((part - 33) * 3), 3),
        >= 37 and <= 39 => (1 + ((part - 37) * 4), 4),
        _ => (1 + ((part - 40) * 6), 6),
    };

    public static EdtfPrecision Precision(int part) => part switch
    {
        <= 36 => EdtfPrecision.Quarter,
        <= 39 => EdtfPrecision.Quadrimester,
        _ => EdtfPrecision.Half,
    };
}
