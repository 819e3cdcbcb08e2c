using System.Globalization;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>Rounds what is only geometry, so that figures are the same on every machine: powers and logarithms differ in their last digit.</summary>
internal static class Significant
{
    /// <summary>The number with six significant digits.</summary>
    public static double Round(double number) =>
        double.IsFinite(number) ? double.Parse(number.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : number;
}
