namespace YiTa.Publishing.Checks;

/// <summary>A number that a reader of a Markdown cell sees.</summary>
/// <param name="Text">The number as it is written, with its scale: <c>1.2 million</c>, <c>60 per cent</c>.</param>
/// <param name="Value">What it means: 1,200,000, 0.60.</param>
/// <param name="Tolerance">Half a unit of the last printed digit: what rounding may have taken away. Zero for a whole number without a scale;
/// behind a word such as “some” or “about” the zeros at its end count as rounded.</param>
/// <param name="Line">The line in the cell, from 1.</param>
/// <param name="Column">The column in the line, from 1.</param>
/// <param name="Link">The address of the link that the number stands in, or null.</param>
public sealed record ProseNumber(string Text, double Value, double Tolerance, int Line, int Column, string? Link)
{
    /// <summary>Whether the number can be read as a year: four digits and nothing else.</summary>
    public bool LooksLikeYear => Text.Length == 4 && Value is >= 1000 and <= 2999 && Text.All(char.IsAsciiDigit);

    /// <summary>Whether the end of an interval, rounded outward as in the text, is this number: a low end of 3.1486 is printed as 3.148.</summary>
    /// <param name="end">The end; NaN and infinities never match.</param>
    /// <param name="direction">−1 for a low end, 1 for a high one.</param>
    internal bool MatchesOutward(double end, int direction)
    {
        // Prose prints no sign to speak of: a number beyond −3.14 is one of more than 3.14 below zero.
        var outward = (Math.Abs(Value) - Math.Abs(end)) * direction * (end < 0 ? -1 : 1);
        var unit = Tolerance == 0 && Value >= 10 ? 1 : 2 * Tolerance;
        return Math.Abs(outward) <= FloatingPoint || (outward > 0 && outward < unit && end != 0);
    }

    /// <summary>Whether <paramref name="value"/>, rounded as in the text, is this number.</summary>
    /// <param name="value">The computed or observed value; NaN and infinities never match.</param>
    /// <param name="isComputed">Whether the value was computed, so that a whole number of two digits or more may be its rounding.</param>
    public bool Matches(double value, bool isComputed = false)
    {
        var tolerance = isComputed && Tolerance == 0 && Value >= 10 ? 0.5 : Tolerance;
        return Math.Abs(Math.Abs(value) - Math.Abs(Value)) <= tolerance + FloatingPoint;
    }

    private double FloatingPoint => 1e-9 * Math.Abs(Value);
}
