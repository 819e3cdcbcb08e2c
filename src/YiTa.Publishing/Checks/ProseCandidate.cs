namespace YiTa.Publishing.Checks;

/// <summary>A number that prose may print.</summary>
/// <param name="Name">The id of the figure or the name of the quantity.</param>
/// <param name="Value">The value or a bound, in its unit.</param>
/// <param name="IsComputed">Whether it is a quantity, not a figure.</param>
/// <param name="Outward">−1 for the low and 1 for the high end of a quantity's interval, which are rounded outward; 0 for all else, a quantity that is
/// one number among it, which is rounded to the nearest.</param>
internal readonly record struct ProseCandidate(string Name, double Value, bool IsComputed = false, int Outward = 0)
{
    /// <summary>Whether a number in prose may be this one, rounded as it is printed there.</summary>
    public bool Fits(ProseNumber number) => Outward == 0 ? number.Matches(Value, IsComputed) : number.MatchesOutward(Value, Outward);
}
