using YiTa.Analysis.Charts.Plotly;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>
/// How series look. The hues are four of Okabe and Ito's palette for colour-blind readers (blue, vermillion, bluish green,
/// reddish purple), those that stand out by three to one on white and on dark paper alike; grey is kept for context.
/// Marker, dash and pattern tell series apart without any colour.
/// </summary>
internal sealed record Palette(string Color, string Symbol, string Dash, string Pattern)
{
    public const string DarkPaper = "#16181d";

    private static readonly string[] Hues = ["#0072B2", "#D55E00", "#009E73", "#CC79A7"];
    private static readonly string[] Symbols = ["circle", "square", "diamond", "triangle-up", "pentagon", "star", "hexagon", "cross"];
    private static readonly string[] Dashes = ["solid", "dash", "dashdot", "longdash", "longdashdot", "dash", "dashdot", "longdash"];
    private static readonly string[] Patterns = ["", "/", "x", "-", "\\", "+", "|", "/"];

    /// <summary>How many series a reader can tell apart.</summary>
    public static int Count => Symbols.Length;

    public static IReadOnlyList<string> Colors => Hues;

    /// <summary>The look of context figures.</summary>
    public static Palette Context { get; } = new("#7A7A7A", "x-thin", "dot", ".");

    public static Palette Series(int index) => new(Hues[index % Hues.Length], Symbols[index], Dashes[index], Patterns[index]);

    /// <summary>The colour at an opacity, as plotly's <c>rgba</c>.</summary>
    public string Tint(string opacity)
    {
        var rgb = Convert.ToInt32(Color[1..], 16);
        return $"rgba({rgb >> 16},{(rgb >> 8) & 255},{rgb & 255},{opacity})";
    }

    /// <summary>The colour darkened until white type reads on it by 4.5 to one.</summary>
    public string Ink => Color switch { "#D55E00" => "#B84F00", "#009E73" => "#007F5C", "#CC79A7" => "#A14F7C", "#7A7A7A" => "#6B6B6B", _ => Color };

    /// <summary>The marker of a point: filled where the source is exact, open where it loosens its number.</summary>
    public string MarkerOf(ChartPoint point) => Symbol.EndsWith("-thin", StringComparison.Ordinal)
        ? Symbol + "-open"
        : point.IsLoose ? Symbol + "-open" : Symbol;

    public Marker Bar(string fill) => new()
    {
        Color = fill,
        Line = new Line { Color = Color, Width = 1.5 },
        Pattern = Pattern.Length == 0 ? null : new Pattern { Shape = Pattern, Foreground = "rgba(255,255,255,0.75)", Background = fill, Size = 7, Solidity = 0.3 },
    };
}
