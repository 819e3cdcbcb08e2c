using Microsoft.Data.Analysis;
using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Interactive.Frames.Internal;

internal static class FigureFrames
{
    public static DataFrame Data(IReadOnlyList<IFigure> figures) => new FrameBuilder<IFigure>(figures)
        .Text(FrameColumns.Id, figure => figure.Id)
        .Text(FrameColumns.Theme, figure => figure.Theme)
        .Text(FrameColumns.Subject, figure => figure.Subject)
        .Text(FrameColumns.Group, figure => figure.Group)
        .Text(FrameColumns.Place, figure => figure.Place)
        .Period(figure => figure.Period)
        .Text(FrameColumns.Measure, figure => figure.Measure)
        .Decimal(FrameColumns.Value, figure => figure.Value)
        .Decimal(FrameColumns.Low, figure => figure.Low)
        .Decimal(FrameColumns.High, figure => figure.High)
        .Text(FrameColumns.Qualifier, figure => figure.Qualifier.ToCode())
        .Text(FrameColumns.Claimant, figure => figure.Claimant)
        .Text(FrameColumns.Note, figure => figure.Note)
        .Truth(FrameColumns.IsContext, figure => figure.IsContext)
        .Build();

    public static DataFrame Companion(IReadOnlyList<IFigure> figures) => new FrameBuilder<IFigure>([.. figures.DistinctBy(figure => figure.Id)])
        .Text(FrameColumns.Id, figure => figure.Id)
        .Text(FrameColumns.Unit, figure => figure.Unit)
        .Citation(figure => figure.Source, figure => figure.Citation)
        .Build();
}
