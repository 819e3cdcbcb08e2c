namespace YiTa.Analysis.Time;

/// <summary>What is said about one end of an <see cref="EdtfPeriod"/>.</summary>
public enum EdtfBound
{
    /// <summary>The end is a date.</summary>
    Date,

    /// <summary>The end is open (<c>..</c>): the period has no limit there.</summary>
    Open,

    /// <summary>The end is unknown (nothing is written beside the slash): there is a limit, but nobody says which.</summary>
    Unknown,
}
