using System.Globalization;

namespace YiTa.Analysis.Interactive.Kernels.Internal;

/// <summary>A cell of a result as text; null for NULL.</summary>
internal static class CellText
{
    public static string? Of(object? cell) => cell switch
    {
        null => null,
        byte[] bytes => Convert.ToBase64String(bytes),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString(),
    };
}
