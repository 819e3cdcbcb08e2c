using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Interactive.Frames.Internal;

/// <summary>The columns that say where a row comes from.</summary>
internal static class CompanionColumns
{
    public static FrameBuilder<TRow> Citation<TRow>(this FrameBuilder<TRow> builder, Func<TRow, string?> source, Func<TRow, Citation?> citation) => builder
        .Text(FrameColumns.Source, source)
        .Text(FrameColumns.SourceTitle, row => citation(row)?.Title)
        .Text(FrameColumns.Address, row => citation(row)?.Address?.OriginalString)
        .Text(FrameColumns.Locator, row => citation(row)?.Locator)
        .Text(FrameColumns.Fragment, row => citation(row)?.Fragment)
        .Text(FrameColumns.Confidence, row => citation(row)?.Confidence?.ToCode());
}
