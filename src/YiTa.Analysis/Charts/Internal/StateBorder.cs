namespace YiTa.Analysis.Charts.Internal;

/// <summary>
/// The western border of Xinjiang from the Pamirs to the Altai, simplified: the lines between China and Kyrgyzstan and between China and
/// Kazakhstan of Natural Earth 5 at 1:10,000,000 (public domain, naturalearthdata.com), as the package world-atlas 2.0.2 holds them,
/// thinned by Douglas and Peucker's rule to within 0.03 degrees (about three kilometres) and rounded to 0.01 degrees.
/// </summary>
internal static class StateBorder
{
    public const string Origin =
        "State border: the line of today, from Natural Earth (public domain), simplified to some three kilometres; where it differs from that of 1962 is not shown.";

    /// <summary>Degrees east and north, from the south-west to the north-east.</summary>
    public static IReadOnlyList<(double East, double North)> Line { get; } =
    [
        (73.63, 39.45), (73.84, 39.48), (73.93, 39.59), (73.82, 39.79), (73.98, 40.04), (74.17, 40.11), (74.34, 40.09), (74.71, 40.33),
        (74.86, 40.33), (74.79, 40.42), (74.84, 40.51), (75.04, 40.44), (75.21, 40.45), (75.56, 40.63), (75.68, 40.29), (75.90, 40.30),
        (76.05, 40.39), (76.15, 40.37), (76.24, 40.44), (76.33, 40.35), (76.61, 40.60), (76.65, 40.76), (76.86, 41.01), (77.01, 41.04),
        (77.50, 40.98), (77.83, 41.06), (78.08, 41.04), (78.35, 41.27), (78.34, 41.36), (78.66, 41.53), (79.28, 41.78), (79.39, 41.77),
        (79.75, 41.88), (79.84, 42.00), (80.23, 42.03), (80.21, 42.19), (80.27, 42.24), (80.14, 42.65), (80.25, 42.82), (80.55, 42.88),
        (80.37, 42.97), (80.37, 43.03), (80.62, 43.13), (80.73, 43.10), (80.79, 43.15), (80.74, 43.29), (80.64, 43.33), (80.71, 43.46),
        (80.34, 44.12), (80.35, 44.65), (80.50, 44.72), (80.24, 44.82), (79.99, 44.79), (79.86, 44.90), (80.10, 45.03), (80.39, 45.05),
        (80.44, 45.10), (80.70, 45.14), (80.86, 45.13), (81.67, 45.35), (81.74, 45.34), (81.79, 45.20), (81.95, 45.14), (82.24, 45.23),
        (82.54, 45.12), (82.63, 45.42), (82.29, 45.53), (82.57, 46.20), (82.99, 46.96), (83.02, 47.21), (83.13, 47.22), (83.90, 46.97),
        (84.66, 46.98), (84.75, 46.92), (84.74, 46.81), (84.92, 46.85), (85.23, 47.04), (85.50, 47.05), (85.68, 47.28), (85.52, 47.94),
        (85.72, 48.36), (85.78, 48.41), (86.19, 48.42), (86.56, 48.53), (86.75, 48.72), (86.79, 48.84), (86.71, 48.97), (86.86, 49.11),
        (87.12, 49.13), (87.32, 49.09),
    ];
}
