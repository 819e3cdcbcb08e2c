namespace YiTa.Analysis.Time;

public sealed partial class EdtfPeriod : IEquatable<EdtfPeriod>, IComparable<EdtfPeriod>
{
    /// <summary>Tells whether some day can belong to both periods.</summary>
    /// <param name="other">The other period.</param>
    /// <returns>True when the days from <see cref="Earliest"/> to <see cref="Latest"/> of the two have one in common. An open
    /// or unknown end reaches any distance.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <example>
    /// <code>
    /// EdtfPeriod.Parse("1962-03/1962-05").Overlaps(EdtfPeriod.Parse("1962-05-29"))
    /// </code>
    /// </example>
    public bool Overlaps(EdtfPeriod other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return First(this) <= Last(other) && First(other) <= Last(this);
    }

    /// <summary>Tells whether every day that can belong to the other period lies within this one.</summary>
    /// <param name="other">The period that may lie within this one.</param>
    /// <returns>True when no day from <see cref="Earliest"/> to <see cref="Latest"/> of <paramref name="other"/> lies outside
    /// this period. An open end of this period reaches any distance. An unknown end reaches no further than the date that
    /// is given at the other end, since nobody knows that it does; of the other period it reaches any distance.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public bool Contains(EdtfPeriod other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var first = StartBound == EdtfBound.Unknown ? End!.Earliest : First(this);
        var last = EndBound == EdtfBound.Unknown ? Start!.Latest : Last(this);
        return first <= First(other) && Last(other) <= last
            && (other.StartBound == EdtfBound.Date || StartBound == EdtfBound.Open)
            && (other.EndBound == EdtfBound.Date || EndBound == EdtfBound.Open);
    }

    /// <summary>Tells whether both periods are written alike.</summary>
    /// <param name="other">The other period, or null.</param>
    /// <returns>True when the texts are the same.</returns>
    public bool Equals(EdtfPeriod? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc cref="Equals(EdtfPeriod)"/>
    public override bool Equals(object? obj) => Equals(obj as EdtfPeriod);

    /// <summary>A hash of <see cref="Text"/>.</summary>
    /// <returns>The hash, which differs from process to process.</returns>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>Orders periods by first day, then by last day, then by text.</summary>
    /// <param name="other">The other period; null sorts first.</param>
    /// <returns>Less than zero, zero or more than zero, as this period sorts before, with or after the other.</returns>
    public int CompareTo(EdtfPeriod? other)
    {
        if (other is null)
            return 1;
        var order = Nullable.Compare(Earliest, other.Earliest);
        if (order == 0)
            order = Last(this).CompareTo(Last(other));
        return order != 0 ? order : string.CompareOrdinal(Text, other.Text);
    }

    /// <summary>Tells whether both periods are written alike, or both null.</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(EdtfPeriod? left, EdtfPeriod? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Tells whether the periods are not written alike.</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another.</param>
    /// <returns>True when not equal.</returns>
    public static bool operator !=(EdtfPeriod? left, EdtfPeriod? right) => !(left == right);

    /// <summary>Tells whether the left period sorts before the right one (see <see cref="CompareTo"/>).</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another.</param>
    /// <returns>True when it sorts before.</returns>
    public static bool operator <(EdtfPeriod? left, EdtfPeriod? right) => left is null ? right is not null : left.CompareTo(right) < 0;

    /// <summary>Tells whether the left period sorts before or with the right one (see <see cref="CompareTo"/>).</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another.</param>
    /// <returns>True when it sorts before or equal.</returns>
    public static bool operator <=(EdtfPeriod? left, EdtfPeriod? right) => left is null || left.CompareTo(right) <= 0;

    /// <summary>Tells whether the left period sorts after the right one (see <see cref="CompareTo"/>).</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another.</param>
    /// <returns>True when it sorts after.</returns>
    public static bool operator >(EdtfPeriod? left, EdtfPeriod? right) => right < left;

    /// <summary>Tells whether the left period sorts after or with the right one (see <see cref="CompareTo"/>).</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another.</param>
    /// <returns>True when it sorts after or equal.</returns>
    public static bool operator >=(EdtfPeriod? left, EdtfPeriod? right) => right <= left;

    private static DateOnly First(EdtfPeriod period) => period.Earliest ?? DateOnly.MinValue;

    private static DateOnly Last(EdtfPeriod period) => period.Latest ?? DateOnly.MaxValue;
}
