using Microsoft.Data.Analysis;
using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Interactive.Frames.Internal;

internal static class QuantityFrames
{
    public static DataFrame Data(IReadOnlyList<PublishedQuantity> quantities) => new FrameBuilder<PublishedQuantity>(quantities)
        .Text(FrameColumns.Id, quantity => quantity.Name)
        .Text(FrameColumns.Title, quantity => quantity.Title)
        .Double(FrameColumns.Value, quantity => quantity.Value)
        .Double(FrameColumns.Low, quantity => End(quantity.Bounds.Low))
        .Double(FrameColumns.High, quantity => End(quantity.Bounds.High))
        .Text(FrameColumns.Formula, quantity => quantity.Formula)
        .Text(FrameColumns.Assumption, quantity => quantity.Assumption)
        .Truth(FrameColumns.IsContext, quantity => quantity.Figures.Any(figure => figure.IsContext))
        .Build();

    public static DataFrame Companion(IReadOnlyList<PublishedQuantity> quantities)
    {
        (PublishedQuantity Of, QuantityInput Input)[] rows = [.. quantities.DistinctBy(quantity => quantity.Name).SelectMany(quantity => quantity.Inputs.Select(input => (quantity, input)))];
        return new FrameBuilder<(PublishedQuantity Of, QuantityInput Input)>(rows)
            .Text(FrameColumns.Id, row => row.Of.Name)
            .Text(FrameColumns.Unit, row => row.Of.Unit.ToString())
            .Text(FrameColumns.Input, row => row.Input.Key)
            .Citation(row => row.Input.Source, row => row.Input.Citation)
            .Build();
    }

    /// <summary>What a cell holds for an end of the bounds: nothing where it is open.</summary>
    public static double? End(double bound) => double.IsInfinity(bound) ? null : bound;
}
