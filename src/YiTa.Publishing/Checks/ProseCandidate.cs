namespace YiTa.Publishing.Checks;

/// <summary>A number that prose may print.</summary>
/// <param name="Name">The id of the figure or the name of the quantity.</param>
/// <param name="Value">The value or a bound, in its unit.</param>
/// <param name="IsComputed">Whether it is a quantity, not a figure.</param>
internal readonly record struct ProseCandidate(string Name, double Value, bool IsComputed = false)
{
    /// <summary>Whether a number in prose may be this one, rounded as it is printed there.</summary>
    public bool Fits(ProseNumber number) => number.Matches(Value, IsComputed);
}
