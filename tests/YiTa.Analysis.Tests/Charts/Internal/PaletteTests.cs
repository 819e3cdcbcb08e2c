using YiTa.Analysis.Charts.Internal;

namespace YiTa.Analysis.Tests.Charts.Internal;

/// <summary>
/// The colours are measured, not believed: contrast after WCAG 2.2, colour blindness after Machado, Oliveira and Fernandes (2009,
/// severity 1), distance as CIE 1976 ΔE*ab, where about 2.3 is just noticeable.
/// </summary>
public sealed class PaletteTests
{
    private static readonly string[] Colors = [.. Palette.Colors, Palette.Context.Color];

    private static readonly Dictionary<string, double[,]> Eyes = new()
    {
        ["typical"] = new double[,] { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
        ["protanopia"] = new[,] { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
        ["deuteranopia"] = new[,] { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
        ["tritanopia"] = new[,] { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } },
    };

    [Theory]
    [InlineData("#ffffff")]
    [InlineData(Palette.DarkPaper)]
    public void Every_colour_stands_out_by_three_to_one(string paper) =>
        Assert.All(Colors, color => Assert.True(Contrast(color, paper) >= 3, $"{color} on {paper}: {Contrast(color, paper):0.00}"));

    [Fact]
    public void White_type_reads_on_every_dark_variant_by_four_and_a_half_to_one() =>
        Assert.All(Enumerable.Range(0, Palette.Count).Select(Palette.Series).Append(Palette.Context),
            look => Assert.True(Contrast(look.Ink, "#ffffff") >= 4.5, $"{look.Ink}: {Contrast(look.Ink, "#ffffff"):0.00}"));

    [Theory]
    [InlineData("typical", 40)]
    [InlineData("protanopia", 10)]
    [InlineData("deuteranopia", 10)]
    [InlineData("tritanopia", 10)]
    public void No_two_colours_look_alike_to_any_eye(string eye, double distance)
    {
        var pairs = from a in Colors from b in Colors where string.CompareOrdinal(a, b) < 0 select (a, b);
        Assert.All(pairs, pair => Assert.True(Distance(Seen(pair.a, eye), Seen(pair.b, eye)) >= distance, $"{pair} to {eye}: {Distance(Seen(pair.a, eye), Seen(pair.b, eye)):0.0}"));
    }

    [Fact]
    public void Without_colour_markers_and_patterns_tell_series_apart()
    {
        var looks = Enumerable.Range(0, Palette.Count).Select(Palette.Series).Append(Palette.Context).ToList();
        Assert.Equal(looks.Count, looks.Select(look => look.Symbol).Distinct().Count());
        Assert.Equal(5, looks.Take(4).Append(Palette.Context).Select(look => look.Pattern).Distinct().Count());
        Assert.Equal(5, looks.Take(4).Append(Palette.Context).Select(look => look.Dash).Distinct().Count());
    }

    private static double[] Linear(string color) =>
        [.. Enumerable.Range(0, 3).Select(i => Convert.ToInt32(color.Substring(1 + (2 * i), 2), 16) / 255.0).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];

    private static double Luminance(string color) => Linear(color) is [var r, var g, var b] ? (0.2126 * r) + (0.7152 * g) + (0.0722 * b) : 0;

    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double[] Seen(string color, string eye)
    {
        var (rgb, m) = (Linear(color), Eyes[eye]);
        return Lab([.. Enumerable.Range(0, 3).Select(i => Math.Clamp((m[i, 0] * rgb[0]) + (m[i, 1] * rgb[1]) + (m[i, 2] * rgb[2]), 0, 1))]);
    }

    private static double[] Lab(double[] rgb)
    {
        var x = F(((0.4124564 * rgb[0]) + (0.3575761 * rgb[1]) + (0.1804375 * rgb[2])) / 0.95047);
        var y = F((0.2126729 * rgb[0]) + (0.7151522 * rgb[1]) + (0.0721750 * rgb[2]));
        var z = F(((0.0193339 * rgb[0]) + (0.1191920 * rgb[1]) + (0.9503041 * rgb[2])) / 1.08883);
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];

        static double F(double t) => t > 216.0 / 24389 ? Math.Cbrt(t) : ((24389.0 / 27 * t) + 16) / 116;
    }

    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b).Sum(pair => Math.Pow(pair.First - pair.Second, 2)));
}
