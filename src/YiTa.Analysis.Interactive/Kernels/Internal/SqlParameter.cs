using System.Globalization;

namespace YiTa.Analysis.Interactive.Kernels.Internal;

/// <summary>What of a .NET value SQLite can hold.</summary>
internal static class SqlParameter
{
    public static bool TryConvert(object? value, out object? converted)
    {
        (var known, converted) = value switch
        {
            null or string or long or double => (true, value),
            bool truth => (true, truth ? 1L : 0L),
            sbyte or byte or short or ushort or int or uint => (true, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            float or decimal => (true, Convert.ToDouble(value, CultureInfo.InvariantCulture)),
            DateTime { TimeOfDay.Ticks: 0 } day => (true, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            DateTime moment => (true, moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
            DateOnly day => (true, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ => (false, null as object),
        };
        return known;
    }
}
