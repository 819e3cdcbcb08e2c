using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Interactive.Frames.Internal;

/// <summary>
/// Rows that no longer say what the evidence says under their key. They must not go on with the passage that states something else: they
/// are refused or, where edits are allowed, marked.
/// </summary>
internal sealed class Edits(EvidencePackage evidence, bool allowed)
{
    private static readonly (string Column, Func<IFigure, object?> Cell)[] OfFigure =
    [
        (FrameColumns.Theme, figure => figure.Theme), (FrameColumns.Subject, figure => figure.Subject), (FrameColumns.Group, figure => figure.Group),
        (FrameColumns.Place, figure => figure.Place), (FrameColumns.Period, figure => figure.Period), (FrameColumns.Measure, figure => figure.Measure),
        (FrameColumns.Value, figure => figure.Value), (FrameColumns.Low, figure => figure.Low), (FrameColumns.High, figure => figure.High),
        (FrameColumns.Qualifier, figure => figure.Qualifier.ToCode()), (FrameColumns.Claimant, figure => figure.Claimant),
        (FrameColumns.Note, figure => figure.Note), (FrameColumns.IsContext, figure => figure.IsContext), (FrameColumns.Unit, figure => figure.Unit),
        (FrameColumns.Source, figure => figure.Source), (FrameColumns.SourceTitle, figure => figure.Citation.Title), (FrameColumns.Address, figure => figure.Citation.Address),
        (FrameColumns.Locator, figure => figure.Locator), (FrameColumns.Fragment, figure => figure.Fragment), (FrameColumns.Confidence, figure => figure.Citation.Confidence),
    ];

    private static readonly (string Column, Func<HistoricalEvent, object?> Cell)[] OfEvent =
    [
        (FrameColumns.Title, happening => happening.Title), (FrameColumns.Place, happening => happening.Place), (FrameColumns.Period, happening => happening.Date),
        (FrameColumns.Claimant, happening => happening.Claimant), (FrameColumns.Note, happening => happening.Note), (FrameColumns.Source, happening => happening.Source),
        (FrameColumns.Locator, happening => happening.Locator), (FrameColumns.Fragment, happening => happening.Fragment),
    ];

    private readonly Dictionary<string, IFigure> _figures = evidence.Observations.Concat<IFigure>(evidence.Context).ToDictionary(figure => figure.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, HistoricalEvent> _events = evidence.Events.ToDictionary(happening => happening.Id, StringComparer.Ordinal);

    public IFigure Check(FrameReader row, IFigure read)
    {
        if (!_figures.TryGetValue(read.Id, out var original)) return read;
        return Changed(row, OfFigure, read, original) is not { Count: > 0 } changed ? read : read switch
        {
            Observation figure => figure with
            {
                Id = Id(figure.Id), Locator = Locator(figure.Locator), Fragment = "", Note = Note(changed, figure.Note), SourceRecord = null,
            },
            ContextFigure figure => figure with { Id = Id(figure.Id), Locator = Locator(figure.Locator), Fragment = null, Note = Note(changed, figure.Note) },
            _ => read,
        };
    }

    public HistoricalEvent Check(FrameReader row, HistoricalEvent read)
    {
        if (!_events.TryGetValue(read.Id, out var original) || Changed(row, OfEvent, read, original) is not { Count: > 0 } changed) return read;
        return read with { Id = Id(read.Id), Locator = Locator(read.Locator), Fragment = "", Note = Note(changed, read.Note), SourceRecord = null };
    }

    private List<string> Changed<T>(FrameReader row, (string Column, Func<T, object?> Cell)[] cells, T read, T original)
    {
        List<string> changed = [];
        foreach (var (column, cell) in cells)
        {
            var (found, stated) = (cell(read), cell(original));
            if (Equals(found, stated)) continue;
            changed.Add(column);
            if (!allowed)
                throw row.Fault(column, found, $"{FrameReader.Name(stated)}, as the evidence has it. To take an edited row without its passage, pass allowEdits: true");
        }

        return changed;
    }

    private static string Id(string id) => id + "-edited";

    private static string Locator(string? locator) => locator is null ? "edited in a frame" : $"{locator}, edited in a frame";

    private static string Note(List<string> changed, string? note) => $"Edited in a frame: {string.Join(", ", changed)}.{(note is null ? "" : " " + note)}";
}
