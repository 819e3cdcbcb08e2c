namespace YiTa.Analysis.Time;

/// <summary>
/// One date of an <see cref="EdtfPeriod"/>: a year, month, day, season, quarter, third or half of a year, or a date with
/// unspecified digits (<c>X</c>).
/// </summary>
/// <param name="Text">The date as written, with its marks, such as <c>1962-04~</c>.</param>
/// <param name="Earliest">The first day that the date can mean.</param>
/// <param name="Latest">The last day that the date can mean; never before <paramref name="Earliest"/>.</param>
/// <param name="Precision">How finely the date is stated.</param>
/// <param name="IsUncertain">True when any part carries <c>?</c> or <c>%</c>: the source of the date may be wrong.</param>
/// <param name="IsApproximate">True when any part carries <c>~</c> or <c>%</c>: the date is an estimate.</param>
/// <remarks>The marks do not widen <paramref name="Earliest"/> and <paramref name="Latest"/>: how far 'about' reaches is a
/// choice of the analysis, not of the notation.</remarks>
public sealed record EdtfDate(
    string Text,
    DateOnly Earliest,
    DateOnly Latest,
    EdtfPrecision Precision,
    bool IsUncertain,
    bool IsApproximate)
{
    /// <summary>Returns <see cref="Text"/>.</summary>
    /// <returns>The date as written.</returns>
    public override string ToString() => Text;
}
