using static YiTa.Analysis.Evidence.Internal.ColumnKind;

namespace YiTa.Analysis.Evidence.Internal;

/// <summary>The tables of an evidence package. The order of the columns is that of the files.</summary>
internal static class Schemas
{
    private static readonly string[] SourceKinds = ["primary", "secondary"];

    private static readonly string[] Sides =
        ["chinese-central", "chinese-regional", "chinese-local", "soviet", "secondary-literature", "individual", "other"];

    public static TableSchema Observations { get; } = new(EvidenceTableKind.Observations, RowRules.Figure,
    [
        .. FigureColumns(
            Key("source", EvidenceTableKind.Sources, true, "the source that states the figure"),
            Key("claimant", EvidenceTableKind.Claimants, true, "who asserts the figure"),
            evidenceRequired: true),
    ]);

    public static TableSchema Context { get; } = new(EvidenceTableKind.Context, RowRules.Figure,
    [
        .. FigureColumns(
            new("source", Label, true, "a short key of the outside publication"),
            new("claimant", Label, false, "who asserts the figure"),
            evidenceRequired: false),
        new("title", Label, true, "the title of the outside publication"),
        new("address", Address, true, "the public address of the outside publication"),
        Code("confidence", ConfidenceCodes.All, "how far the project trusts the figure"),
    ]);

    public static TableSchema Sources { get; } = new(EvidenceTableKind.Sources, RowRules.Source,
        new("id", Id, true, "the key of the source"),
        new("title", Text, true, "the title"),
        Code("kind", SourceKinds, "whether the source is of the time or was written later"),
        new("issuer", Text, false, "who issued it"),
        new("date", Period, false, "when it was written"),
        new("archive_reference", Text, false, "the reference of the archive that holds it"),
        new("translator", Text, false, "who translated it"),
        new("language", Text, false, "the language of the text that was curated"),
        new("address", Address, false, "the public address"),
        new("file", FileName, false, "the name of the text in the folder of sources"),
        new("sha256", Sha256, false, "the SHA-256 of the text"),
        Note());

    public static TableSchema Claimants { get; } = new(EvidenceTableKind.Claimants, null,
        new("id", Id, true, "the key of the claimant"),
        new("name", Text, true, "the name"),
        Code("side", Sides, "the side that the claimant stands on"),
        Note());

    public static TableSchema Places { get; } = new(EvidenceTableKind.Places, RowRules.Place,
        new("id", Id, true, "the key of the place"),
        new("name", Text, true, "the name that the project uses"),
        new("variants", Names, false, "other names, separated by '; '"),
        new("kind", Label, true, "what kind of place it is"),
        new("parent", ColumnKind.Key, false, "the place that this one is a part of") { References = EvidenceTableKind.Places },
        new("latitude", Latitude, false, "degrees north of the equator"),
        new("longitude", Longitude, false, "degrees east of Greenwich"),
        new("coordinate_source", Label, false, "where the coordinates come from"),
        Note());

    public static TableSchema Events { get; } = new(EvidenceTableKind.Events, null,
        new("id", Id, true, "the key of the event"),
        Key("source", EvidenceTableKind.Sources, true, "the source that tells of it"),
        new("date", Period, true, "when it happened"),
        new("title", Text, true, "what happened"),
        Key("place", EvidenceTableKind.Places, false, "where it happened"),
        new("locator", Locator, true, "the paragraph of the source"),
        new("fragment", Fragment, true, "the words that carry the date"),
        Note(),
        Key("claimant", EvidenceTableKind.Claimants, true, "who tells of it"));

    public static TableSchema Conflicts { get; } = new(EvidenceTableKind.Conflicts, null,
        new("id", Id, true, "the key of the conflict"),
        new("kind", Label, true, "the kind of conflict"),
        new("statement", Text, true, "what does not fit"),
        new("involves", Keys, true, "the keys of the observations, events, context figures and sources involved"),
        new("reading", Text, true, "how the project reads it"),
        new("reason", Text, true, "why it is read so"));

    public static TableSchema NotFigures { get; } = new(EvidenceTableKind.NotFigures, RowRules.NotFigure,
        Key("source", EvidenceTableKind.Sources, true, "the source that prints the number"),
        new("locator", Locator, true, "the paragraph of the source"),
        new("fragment", Fragment, true, "the words around the number"),
        new("number", Text, true, "the number as printed"),
        new("reason", Text, true, "why it is no evidence"));

    private static ColumnSpec[] FigureColumns(ColumnSpec source, ColumnSpec claimant, bool evidenceRequired) =>
    [
        new("id", Id, true, "the key of the figure"),
        source,
        new("subject", Label, true, "what is counted"),
        new("group", Label, false, "the nationality or class that is counted"),
        Key("place", EvidenceTableKind.Places, false, "the place that the figure is of"),
        new("period", Period, true, "the time that the figure is of (EDTF)"),
        new("measure", Label, true, "what is measured"),
        new("unit", Label, true, "the unit of value, low and high"),
        new("value", Number, false, "the number as printed"),
        new("low", Number, false, "the lower bound as stated"),
        new("high", Number, false, "the upper bound as stated"),
        Code("qualifier", QualifierCodes.All, "how the source states the figure"),
        claimant,
        new("locator", evidenceRequired ? Locator : Label, evidenceRequired, "the paragraph of the source"),
        new("fragment", Fragment, evidenceRequired, "the words that carry the number"),
        Note(),
    ];

    private static ColumnSpec Key(string name, EvidenceTableKind references, bool required, string description) =>
        new(name, ColumnKind.Key, required, description) { References = references };

    private static ColumnSpec Code(string name, IReadOnlyList<string> codes, string description) =>
        new(name, ColumnKind.Code, true, description) { Codes = codes };

    private static ColumnSpec Note() => new("note", Text, false, "a remark, in the project's own words");
}
