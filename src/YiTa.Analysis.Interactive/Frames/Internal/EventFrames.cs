using Microsoft.Data.Analysis;
using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Interactive.Frames.Internal;

internal static class EventFrames
{
    public static DataFrame Data(IReadOnlyList<HistoricalEvent> events) => new FrameBuilder<HistoricalEvent>(events)
        .Text(FrameColumns.Id, happening => happening.Id)
        .Text(FrameColumns.Title, happening => happening.Title)
        .Text(FrameColumns.Place, happening => happening.Place)
        .Period(happening => happening.Date)
        .Text(FrameColumns.Claimant, happening => happening.Claimant)
        .Text(FrameColumns.Note, happening => happening.Note)
        .Build();

    public static DataFrame Companion(IReadOnlyList<HistoricalEvent> events) => new FrameBuilder<HistoricalEvent>([.. events.DistinctBy(happening => happening.Id)])
        .Text(FrameColumns.Id, happening => happening.Id)
        .Text(FrameColumns.Unit, _ => null)
        .Citation(happening => happening.Source, happening => happening.Citation)
        .Build();
}
