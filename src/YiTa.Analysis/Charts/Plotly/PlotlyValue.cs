using System.Globalization;
using System.Text.Json.Serialization;
using YiTa.Analysis.Charts.Plotly.Internal;

namespace YiTa.Analysis.Charts.Plotly;

/// <summary>One place on an axis: a number, a date or category as text, or a gap.</summary>
[JsonConverter(typeof(PlotlyValueConverter))]
public readonly record struct PlotlyValue
{
    private PlotlyValue(double? number, string? text) => (Number, Text) = (number, text);

    /// <summary>A gap: nothing is drawn here, and a line breaks.</summary>
    public static PlotlyValue Gap => default;

    /// <summary>The number; null for text and gaps. Never NaN or infinite.</summary>
    public double? Number { get; }

    /// <summary>The category, or the date as <c>yyyy-MM-dd</c>; null for numbers and gaps.</summary>
    public string? Text { get; }

    /// <summary>A number.</summary>
    /// <param name="number">Finite, or NaN for a gap.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is infinite: an axis has no such place.</exception>
    public static PlotlyValue From(double number)
    {
        if (double.IsInfinity(number)) throw new ArgumentOutOfRangeException(nameof(number), number, "A chart has no place for an infinite number.");
        return double.IsNaN(number) ? Gap : new(number + 0.0, null);
    }

    /// <summary>A category.</summary>
    /// <param name="text">The category; null for a gap.</param>
    public static PlotlyValue From(string? text) => new(null, text);

    /// <summary>A day on a date axis.</summary>
    /// <param name="day">The day.</param>
    public static PlotlyValue From(DateOnly day) => new(null, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A number; NaN for a gap.</summary>
    /// <param name="number">Finite or NaN.</param>
    public static implicit operator PlotlyValue(double number) => From(number);

    /// <summary>A category.</summary>
    /// <param name="text">The category; null for a gap.</param>
    public static implicit operator PlotlyValue(string? text) => From(text);

    /// <summary>A day on a date axis.</summary>
    /// <param name="day">The day.</param>
    public static implicit operator PlotlyValue(DateOnly day) => From(day);
}
