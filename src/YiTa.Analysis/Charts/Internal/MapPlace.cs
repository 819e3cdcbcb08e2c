using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>A place on a map: its name there, where the name stands, its coordinates and the figures that are written below the name.</summary>
internal sealed record MapPlace(Place Place, string Name, string Side, double East, double North, IReadOnlyList<ChartPoint> Figures);
