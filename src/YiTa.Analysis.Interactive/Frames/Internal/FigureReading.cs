using Microsoft.Data.Analysis;
using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Interactive.Frames.Internal;

/// <summary>Makes figures and events of rows, with what the companion knows of them.</summary>
internal sealed class FigureReading
{
    private readonly Dictionary<string, FrameReader> _companion = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Source> _sources;
    private readonly Edits _edits;

    public FigureReading(DataFrame companion, EvidencePackage evidence, bool allowEdits)
    {
        _edits = new(evidence, allowEdits);
        for (var row = 0L; row < companion.Rows.Count; row++)
        {
            var reader = new FrameReader(companion, row);
            _companion.TryAdd(reader.Required(FrameColumns.Id), reader);
        }

        _sources = evidence.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
    }

    public IFigure Figure(FrameReader row)
    {
        var companion = CompanionOf(row);
        IFigure figure = row.Truth(FrameColumns.IsContext) == true ? Context(row, companion) : Observed(row, companion);
        if (!Analysis.Quantities.Unit.TryParse(figure.Unit, out _)) throw companion.Fault(FrameColumns.Unit, figure.Unit, "a unit, such as persons");
        if (figure.Low > figure.High) throw row.Fault(FrameColumns.Low, figure.Low, $"at most {figure.High}, which the row has as '{FrameColumns.High}'");
        return _edits.Check(row, figure);
    }

    public HistoricalEvent Event(FrameReader row)
    {
        var companion = CompanionOf(row);
        var source = ReadSource(companion);
        return _edits.Check(row, new HistoricalEvent
        {
            Id = row.Required(FrameColumns.Id),
            Source = source,
            Date = row.Period(FrameColumns.Period),
            Title = row.Required(FrameColumns.Title),
            Place = row.Text(FrameColumns.Place),
            Locator = companion.Required(FrameColumns.Locator),
            Fragment = companion.Required(FrameColumns.Fragment),
            Note = row.Text(FrameColumns.Note),
            Claimant = row.Required(FrameColumns.Claimant),
            SourceRecord = _sources[source],
        });
    }

    private Observation Observed(FrameReader row, FrameReader companion)
    {
        var source = ReadSource(companion);
        return new()
        {
            Id = row.Required(FrameColumns.Id),
            Theme = row.Required(FrameColumns.Theme),
            Source = source,
            Subject = row.Required(FrameColumns.Subject),
            Group = row.Text(FrameColumns.Group),
            Place = row.Text(FrameColumns.Place),
            Period = row.Period(FrameColumns.Period),
            Measure = row.Required(FrameColumns.Measure),
            Unit = companion.Required(FrameColumns.Unit),
            Value = row.Decimal(FrameColumns.Value),
            Low = row.Decimal(FrameColumns.Low),
            High = row.Decimal(FrameColumns.High),
            Qualifier = ReadQualifier(row),
            Claimant = row.Required(FrameColumns.Claimant),
            Locator = companion.Required(FrameColumns.Locator),
            Fragment = companion.Required(FrameColumns.Fragment),
            Note = row.Text(FrameColumns.Note),
            SourceRecord = _sources[source],
        };
    }

    private static ContextFigure Context(FrameReader row, FrameReader companion) => new()
    {
        Id = row.Required(FrameColumns.Id),
        Theme = row.Required(FrameColumns.Theme),
        Source = companion.Required(FrameColumns.Source),
        Subject = row.Required(FrameColumns.Subject),
        Group = row.Text(FrameColumns.Group),
        Place = row.Text(FrameColumns.Place),
        Period = row.Period(FrameColumns.Period),
        Measure = row.Required(FrameColumns.Measure),
        Unit = companion.Required(FrameColumns.Unit),
        Value = row.Decimal(FrameColumns.Value),
        Low = row.Decimal(FrameColumns.Low),
        High = row.Decimal(FrameColumns.High),
        Qualifier = ReadQualifier(row),
        Claimant = row.Text(FrameColumns.Claimant),
        Locator = companion.Text(FrameColumns.Locator),
        Fragment = companion.Text(FrameColumns.Fragment),
        Note = row.Text(FrameColumns.Note),
        Title = companion.Required(FrameColumns.SourceTitle),
        Address = ReadAddress(companion),
        Confidence = ReadConfidence(companion),
    };

    private FrameReader CompanionOf(FrameReader row)
    {
        var id = row.Required(FrameColumns.Id);
        return _companion.TryGetValue(id, out var companion)
            ? companion
            : throw row.Fault(FrameColumns.Id, id, "a key that the companion has, with its unit and source");
    }

    private string ReadSource(FrameReader companion)
    {
        var key = companion.Required(FrameColumns.Source);
        return _sources.ContainsKey(key) ? key : throw companion.Fault(FrameColumns.Source, key, $"the key of a source, one of {string.Join(", ", _sources.Keys)}");
    }

    private static Qualifier ReadQualifier(FrameReader row)
    {
        var code = row.Required(FrameColumns.Qualifier);
        foreach (var qualifier in Enum.GetValues<Qualifier>())
            if (qualifier.ToCode() == code) return qualifier;
        throw row.Fault(FrameColumns.Qualifier, code, $"one of {string.Join(", ", QualifierCodes.All)}");
    }

    private static Confidence ReadConfidence(FrameReader companion)
    {
        var code = companion.Required(FrameColumns.Confidence);
        foreach (var confidence in Enum.GetValues<Confidence>())
            if (confidence.ToCode() == code) return confidence;
        throw companion.Fault(FrameColumns.Confidence, code, $"one of {string.Join(", ", ConfidenceCodes.All)}");
    }

    /// <summary>The address of the publication, without the words that its citation appends.</summary>
    private static Uri ReadAddress(FrameReader companion)
    {
        var text = companion.Required(FrameColumns.Address);
        var cut = text.IndexOf(":~:", StringComparison.Ordinal);
        var address = cut < 0 ? text : text[..cut].TrimEnd('#');
        return Uri.TryCreate(address, UriKind.Absolute, out var found) ? found : throw companion.Fault(FrameColumns.Address, text, "an absolute address");
    }
}
