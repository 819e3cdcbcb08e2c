using YiTa.Analysis.Evidence;
using YiTa.Analysis.Time;
using YiTa.Publishing.Site.Internal.Evidence;
using YiTa.Publishing.Site.Internal.Markup;
using YiTa.Publishing.Site.Internal.Text;

namespace YiTa.Publishing.Site.Internal.Pages;

/// <summary>Cells that observations and context figures have in common.</summary>
internal static class FigureCells
{
    /// <summary>What is counted, of whom, where and when.</summary>
    public static Html What(IFigure figure, EvidenceModel evidence) => Html.Of($"""
        <td role="cell"><p class="what">{Parts.List(figure.Subject, figure.Group)}</p>{Html.If(figure.Place is not null, () => Html.Of($"<p>{evidence.PlaceName(figure.Place)}</p>"))}<p class="when">{When(figure.Period)}</p></td>
        """);

    /// <summary>A period in words, and as the data writes it where that says more.</summary>
    public static Html When(EdtfPeriod period)
    {
        var words = PeriodText.Of(period);
        return words == period.Text ? Html.Text(words) : Html.Of($"{words} <code>{period.Text}</code>");
    }

    /// <summary>The note of a record; nothing when it has none.</summary>
    public static Html Note(string? note) => Html.If(!string.IsNullOrWhiteSpace(note), () => Html.Of($"<p class=\"note\">{note}</p>"));
}
