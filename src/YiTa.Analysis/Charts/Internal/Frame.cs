using YiTa.Analysis.Charts.Plotly;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>
/// What all charts share: type, title, margins, legend. Texts name no colour, so that a page may restyle them for dark paper;
/// lines are translucent grey, which reads on both.
/// </summary>
internal sealed record Frame(string Title, string? Subtitle)
{
    public const string Grid = "rgba(128,128,128,0.22)";
    public const string AxisLine = "rgba(128,128,128,0.75)";
    private const int LegendRow = 26;

    // Characters of a line that fits a phone of 360 pixels.
    private const int TitleWidth = 40;
    private const int SubtitleWidth = 54;

    /// <summary>The height of the plot between its axes, in pixels.</summary>
    public required int PlotHeight { get; init; }

    /// <summary>The room for tick labels and title of the lower axis, in pixels.</summary>
    public required int AxisRoom { get; init; }

    public bool HasLegend { get; init; }

    public int Left { get; init; } = 8;

    public static Config Config { get; } = new() { Responsive = true, DisplayLogo = false };

    public Layout Layout
    {
        get
        {
            var titleLines = Wrap.Lines(Title, TitleWidth).Count;
            var subtitleLines = Subtitle is null ? 0 : Wrap.Lines(Subtitle, SubtitleWidth).Count;
            var top = 16 + ((titleLines + subtitleLines) * 21) + 14;
            var bottom = AxisRoom + (HasLegend ? LegendRow : 8);
            return new Layout
            {
                Title = new Title
                {
                    Text = TitleText,
                    X = 0,
                    XAnchor = "left",
                    // Plotly hangs a single line lower than several.
                    Y = Math.Round(1 - ((titleLines + subtitleLines == 1 ? 10.0 : 22) / (top + PlotHeight + bottom)), 4),
                    YAnchor = "top",
                    Pad = new Margin { Left = 8 },
                    Font = new Font { Size = 16 },
                },
                Font = new Font { Family = "\"Helvetica Neue\", Arial, \"Liberation Sans\", sans-serif", Size = 13, Color = "#1f2328" },
                ColorWay = Palette.Colors,
                PaperBackground = "#ffffff",
                PlotBackground = "rgba(0,0,0,0)",
                AutoSize = true,
                Height = top + PlotHeight + bottom,
                Margin = new Margin { Left = Left, Right = 16, Top = top, Bottom = bottom },
                ShowLegend = HasLegend,
                Legend = HasLegend
                    ? new Legend { Orientation = "h", X = 0, XAnchor = "left", Y = Math.Round(-(double)AxisRoom / PlotHeight, 4), YAnchor = "top", Font = new Font { Size = 12 }, Background = "rgba(0,0,0,0)", ItemWidth = 36 }
                    : null,
                HoverMode = "closest",
                HoverLabel = new HoverLabel { Align = "left", NameLength = -1 },
                DragMode = false,
            };
        }
    }

    private string TitleText => Subtitle is null
        ? $"<b>{Wrap.Html(Title, TitleWidth)}</b>"
        : $"<b>{Wrap.Html(Title, TitleWidth)}</b><br><span style=\"font-size:13px\">{Wrap.Html(Subtitle, SubtitleWidth)}</span>";
}
