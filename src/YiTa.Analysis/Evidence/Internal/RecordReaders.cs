namespace YiTa.Analysis.Evidence.Internal;

/// <summary>Makes the public records from rows; the numbers are the positions of the columns in <see cref="Schemas"/>.</summary>
internal static class RecordReaders
{
    public static Observation Observation(RowReader row, IReadOnlyDictionary<string, Source> sources)
    {
        var source = row.Text(1);
        return new Observation
        {
            Id = row.Text(0),
            Theme = row.Table.Theme,
            Source = source,
            SourceRecord = sources[source],
            Subject = row.Text(2),
            Group = row.Optional(3),
            Place = row.Optional(4),
            Period = row.Period(5),
            Measure = row.Text(6),
            Unit = row.Text(7),
            Value = row.Number(8),
            Low = row.Number(9),
            High = row.Number(10),
            Qualifier = (Qualifier)row.Code(11),
            Claimant = row.Text(12),
            Locator = row.Text(13),
            Fragment = row.Text(14),
            Note = row.Optional(15),
        };
    }

    public static ContextFigure ContextFigure(RowReader row) => new()
    {
        Id = row.Text(0),
        Theme = row.Table.Theme,
        Source = row.Text(1),
        Subject = row.Text(2),
        Group = row.Optional(3),
        Place = row.Optional(4),
        Period = row.Period(5),
        Measure = row.Text(6),
        Unit = row.Text(7),
        Value = row.Number(8),
        Low = row.Number(9),
        High = row.Number(10),
        Qualifier = (Qualifier)row.Code(11),
        Claimant = row.Optional(12),
        Locator = row.Optional(13),
        Fragment = row.Optional(14),
        Note = row.Optional(15),
        Title = row.Text(16),
        Address = row.Address(17)!,
        Confidence = (Confidence)row.Code(18),
    };

    public static Source Source(RowReader row) => new()
    {
        Id = row.Text(0),
        Title = row.Text(1),
        Kind = (SourceKind)row.Code(2),
        Issuer = row.Optional(3),
        Date = row.OptionalPeriod(4),
        ArchiveReference = row.Optional(5),
        Translator = row.Optional(6),
        Language = row.Optional(7),
        Address = row.Address(8),
        File = row.Optional(9),
        Sha256 = row.Optional(10),
        Note = row.Optional(11),
    };

    public static Claimant Claimant(RowReader row) => new()
    {
        Id = row.Text(0),
        Name = row.Text(1),
        Side = (ClaimantSide)row.Code(2),
        Note = row.Optional(3),
    };

    public static Place Place(RowReader row) => new()
    {
        Id = row.Text(0),
        Name = row.Text(1),
        Variants = row.List(2),
        Kind = row.Text(3),
        Parent = row.Optional(4),
        Latitude = (double?)row.Number(5),
        Longitude = (double?)row.Number(6),
        CoordinateSource = row.Optional(7),
        Note = row.Optional(8),
    };

    public static HistoricalEvent Event(RowReader row, IReadOnlyDictionary<string, Source> sources)
    {
        var source = row.Text(1);
        return new HistoricalEvent
        {
            Id = row.Text(0),
            Source = source,
            SourceRecord = sources[source],
            Date = row.Period(2),
            Title = row.Text(3),
            Place = row.Optional(4),
            Locator = row.Text(5),
            Fragment = row.Text(6),
            Note = row.Optional(7),
            Claimant = row.Text(8),
        };
    }

    public static Conflict Conflict(RowReader row) => new()
    {
        Id = row.Text(0),
        Kind = row.Text(1),
        Statement = row.Text(2),
        Involves = row.List(3),
        Reading = row.Text(4),
        Reason = row.Text(5),
    };

    public static NotFigure NotFigure(RowReader row) => new()
    {
        Source = row.Text(0),
        Locator = row.Text(1),
        Fragment = row.Text(2),
        Number = row.Text(3),
        Reason = row.Text(4),
    };
}
