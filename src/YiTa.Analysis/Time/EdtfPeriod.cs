using System.Diagnostics.CodeAnalysis;
using YiTa.Analysis.Time.Internal;

namespace YiTa.Analysis.Time;

/// <summary>
/// A date or an interval in the Extended Date/Time Format (ISO 8601-2), with the first and the last day that it can mean.
/// </summary>
/// <remarks>
/// <para>Read are years (<c>1949</c>), months (<c>1962-05</c>), days (<c>1962-05-29</c>), parts of a year, intervals
/// (<c>1962-03/1962-05</c>), open (<c>1983/..</c>) and unknown ends (<c>1962/</c>), the marks <c>?</c>, <c>~</c> and
/// <c>%</c> on a whole date or on one of its parts, and unspecified digits (<c>19XX</c>, <c>1962-XX</c>, <c>1962-04-XX</c>).
/// Years run from 0001 to 9999. Sets, times of day, significant digits, earlier and longer years are refused.</para>
/// <para>Parts of a year: 21–24 and 25–28 are spring, summer, autumn and winter of the northern half of the earth: March to
/// May, June to August, September to November, and December to the end of February of the next year. 29–32 are those of
/// the southern half (29 is September to November). 33–36 are quarters, 37–39 thirds and 40–41 halves of the
/// calendar year.</para>
/// <para>Two periods are equal when they are written alike. They sort by first day, then by last day, then by text; a
/// period without a first day sorts before all others.</para>
/// </remarks>
/// <example>
/// <code>
/// var quarter = EdtfPeriod.Parse("1962-33");
/// quarter.Earliest == new DateOnly(1962, 1, 1) &amp;&amp; quarter.Latest == new DateOnly(1962, 3, 31)
/// </code>
/// </example>
public sealed partial class EdtfPeriod
{
    internal EdtfPeriod(
        string text, EdtfDate? start, EdtfDate? end, EdtfBound startBound, EdtfBound endBound, bool isInterval)
    {
        Text = text;
        Start = start;
        End = end;
        StartBound = startBound;
        EndBound = endBound;
        IsInterval = isInterval;
    }

    /// <summary>The period as written.</summary>
    public string Text { get; }

    /// <summary>The date at the start; the whole date when this is not an interval; null when open or unknown.</summary>
    public EdtfDate? Start { get; }

    /// <summary>The date at the end; the whole date when this is not an interval; null when open or unknown.</summary>
    public EdtfDate? End { get; }

    /// <summary>Whether the start is a date, open or unknown.</summary>
    public EdtfBound StartBound { get; }

    /// <summary>Whether the end is a date, open or unknown.</summary>
    public EdtfBound EndBound { get; }

    /// <summary>True when the text is an interval (has a <c>/</c>).</summary>
    public bool IsInterval { get; }

    /// <summary>The first day that can belong to the period; null when its start is open or unknown.</summary>
    public DateOnly? Earliest => Start?.Earliest;

    /// <summary>The last day that can belong to the period; null when its end is open or unknown.</summary>
    public DateOnly? Latest => End?.Latest;

    /// <summary>How finely the period is stated: for an interval, the coarser of its dates.</summary>
    public EdtfPrecision Precision => Start is null ? End!.Precision
        : End is null || Start.Precision > End.Precision ? Start.Precision
        : End.Precision;

    /// <summary>True when a date of the period is marked as uncertain (<c>?</c> or <c>%</c>).</summary>
    public bool IsUncertain => Start is { IsUncertain: true } || End is { IsUncertain: true };

    /// <summary>True when a date of the period is marked as approximate (<c>~</c> or <c>%</c>).</summary>
    public bool IsApproximate => Start is { IsApproximate: true } || End is { IsApproximate: true };

    /// <summary>Reads a period.</summary>
    /// <param name="text">The period, without surrounding space.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="EdtfFormatException">The text is no EDTF period, or uses a part of EDTF that is not supported; the
    /// exception has the position and what was expected there.</exception>
    public static EdtfPeriod Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return EdtfParser.TryParse(text, out var period, out var problem)
            ? period!
            : throw new EdtfFormatException(text, problem.Position, problem.Expected);
    }

    /// <summary>Reads a period, or says that the text is none.</summary>
    /// <param name="text">The text to read; null gives false.</param>
    /// <param name="period">The period, or null when false is returned.</param>
    /// <returns>True when the text is a period.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EdtfPeriod? period)
    {
        period = null;
        return text is not null && EdtfParser.TryParse(text, out period, out _);
    }

    /// <summary>Returns <see cref="Text"/>.</summary>
    /// <returns>The period as written.</returns>
    public override string ToString() => Text;
}
