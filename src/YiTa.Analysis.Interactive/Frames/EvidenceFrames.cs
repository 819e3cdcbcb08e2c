using YiTa.Analysis.Evidence;
using YiTa.Analysis.Interactive.Frames.Internal;
using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Interactive.Frames;

/// <summary>Turns figures, events and published quantities into frames.</summary>
public static class EvidenceFrames
{
    /// <summary>Figures as a frame: numbers as decimals, days as dates, everything else as text.</summary>
    /// <param name="figures">Observations, context figures or both; their order and duplicates are kept.</param>
    /// <typeparam name="TFigure">The type of the figures: generic, because F# turns no sequence of observations into one of figures.</typeparam>
    /// <returns>The frame with a row for each figure, and its companion with a row for each key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="figures"/> is null.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Interactive.Frames;
    /// var frame = EvidencePackage.Load().Query().Group("Han").Place("ili").Unit("persons").ToEvidenceFrame();
    /// (decimal)frame.Data["value"][0] == 38_099m &amp;&amp; (string)frame.Companion["unit"][0] == "persons"
    /// </code>
    /// </example>
    public static EvidenceFrame ToEvidenceFrame<TFigure>(this IEnumerable<TFigure> figures)
        where TFigure : IFigure
    {
        ArgumentNullException.ThrowIfNull(figures);
        IFigure[] rows = [.. figures];
        return new(FigureFrames.Data(rows), FigureFrames.Companion(rows));
    }

    /// <summary>Events as a frame: days as dates, everything else as text.</summary>
    /// <param name="events">The events; their order and duplicates are kept.</param>
    /// <returns>The frame with a row for each event, and its companion with a row for each key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is null.</exception>
    public static EvidenceFrame ToEvidenceFrame(this IEnumerable<HistoricalEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        HistoricalEvent[] rows = [.. events];
        return new(EventFrames.Data(rows), EventFrames.Companion(rows));
    }

    /// <summary>Published quantities as a frame, with numbers as doubles; an open end is null.</summary>
    /// <param name="quantities">The quantities; their order and duplicates are kept.</param>
    /// <returns>The frame with a row for each quantity, and its companion with a row for each input of each name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="quantities"/> is null.</exception>
    public static EvidenceFrame ToEvidenceFrame(this IEnumerable<PublishedQuantity> quantities)
    {
        ArgumentNullException.ThrowIfNull(quantities);
        PublishedQuantity[] rows = [.. quantities];
        return new(QuantityFrames.Data(rows), QuantityFrames.Companion(rows));
    }

    /// <summary>A table of quantities as a frame.</summary>
    /// <param name="table">The table.</param>
    /// <returns>As <see cref="ToEvidenceFrame(IEnumerable{PublishedQuantity})"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> is null.</exception>
    public static EvidenceFrame ToEvidenceFrame(this QuantityTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Quantities.ToEvidenceFrame();
    }
}
