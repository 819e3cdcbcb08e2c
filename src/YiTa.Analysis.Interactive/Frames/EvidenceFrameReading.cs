using Microsoft.Data.Analysis;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Interactive.Frames.Internal;
using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Interactive.Frames;

/// <summary>Turns frames back into figures, events and published quantities.</summary>
public static class EvidenceFrameReading
{
    /// <summary>The figures of a frame, in the order of its data. A row that was not changed gives a figure that equals the original, and a
    /// row of a key that the evidence does not have gives what its cells say. A row that was changed is refused, since its passage does not
    /// state what it says; with <paramref name="allowEdits"/> it gives what its cells say under its key with <c>-edited</c>, without passage
    /// and address, and with a note that names the columns.</summary>
    /// <param name="frame">A frame of figures. Its data may have been filtered, sorted and edited, its companion may hold further rows.</param>
    /// <param name="evidence">The package that knows the originals and the sources.</param>
    /// <param name="allowEdits">Whether changed rows are taken.</param>
    /// <returns>An <see cref="Observation"/> for each row, or a <see cref="ContextFigure"/> where <c>is_context</c> is true.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FrameException">A column is missing, a cell is not what its column holds, the bounds of a row are the wrong way round, the
    /// companion lacks a key, its source or unit is none, or a row was changed and <paramref name="allowEdits"/> is false.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Interactive.Frames;
    /// var evidence = EvidencePackage.Load();
    /// evidence.Observations.ToEvidenceFrame().ToFigures(evidence).SequenceEqual(evidence.Observations)
    /// </code>
    /// </example>
    public static IReadOnlyList<IFigure> ToFigures(this EvidenceFrame frame, EvidencePackage evidence, bool allowEdits = false)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(evidence);
        var reading = new FigureReading(frame.Companion, evidence, allowEdits);
        return [.. Rows(frame.Data).Select(reading.Figure)];
    }

    /// <summary>The events of a frame, in the order of its data; as <see cref="ToFigures"/>.</summary>
    /// <param name="frame">A frame of events.</param>
    /// <param name="evidence">The package that knows the originals and the sources.</param>
    /// <param name="allowEdits">Whether changed rows are taken.</param>
    /// <returns>An event for each row.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FrameException">A column is missing, a cell is not what its column holds, the bounds of a row are the wrong way round, the
    /// companion lacks a key, its source or unit is none, or a row was changed and <paramref name="allowEdits"/> is false.</exception>
    public static IReadOnlyList<HistoricalEvent> ToEvents(this EvidenceFrame frame, EvidencePackage evidence, bool allowEdits = false)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(evidence);
        var reading = new FigureReading(frame.Companion, evidence, allowEdits);
        return [.. Rows(frame.Data).Select(reading.Event)];
    }

    /// <summary>
    /// The published quantities of a frame, in the order of its data. A frame holds what a quantity came to, not how: so the quantities
    /// are found by name among those given, and a row whose numbers are no longer theirs is an error. Other columns, such as title and formula,
    /// are not looked at.
    /// </summary>
    /// <param name="frame">A frame of published quantities. Its data may have been filtered and sorted.</param>
    /// <param name="published">The quantities that were published.</param>
    /// <returns>A quantity for each row.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FrameException">A column is missing, a name was not published or twice with different numbers, or a number was edited.</exception>
    public static IReadOnlyList<PublishedQuantity> ToPublished(this EvidenceFrame frame, IEnumerable<PublishedQuantity> published)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(published);
        var reading = new QuantityReading(published);
        return [.. Rows(frame.Data).Select(reading.Quantity)];
    }

    private static IEnumerable<FrameReader> Rows(DataFrame frame)
    {
        for (var row = 0L; row < frame.Rows.Count; row++) yield return new FrameReader(frame, row);
    }
}
