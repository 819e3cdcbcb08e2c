namespace YiTa.Analysis.Quantities.Internal;

/// <summary>A unit that is not made of others.</summary>
/// <param name="Plural">Its name in the plural, which is also its key.</param>
/// <param name="Singular">Its name for exactly one.</param>
/// <param name="Dimension">What it measures; units of one dimension can be converted.</param>
/// <param name="Scale">How many of the dimension's first unit it is.</param>
/// <param name="IsConvention">Whether the scale is a convention, such as the length of a year, and must be asked for.</param>
internal sealed record BaseUnit(string Plural, string Singular, string Dimension, Rational Scale, bool IsConvention)
{
    /// <summary>A unit that counts things of one kind, which is a dimension of its own.</summary>
    public static BaseUnit Of(string plural, string singular) => new(plural, singular, plural, Rational.One, false);
}
