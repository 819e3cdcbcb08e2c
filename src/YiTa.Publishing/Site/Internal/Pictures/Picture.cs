using YiTa.Publishing.Site.Internal.Markup;

namespace YiTa.Publishing.Site.Internal.Pictures;

/// <summary>A picture of the site: its address relative to the pages, and its size in pixels where it is known.</summary>
internal sealed record Picture(string Address, int? Width, int? Height)
{
    /// <summary>An <c>img</c> element that loads when it comes near the view and keeps its place before.</summary>
    public Html Image(string alternativeText, string cssClass = "")
    {
        var size = Width is { } width && Height is { } height ? Html.Of($" width=\"{width}\" height=\"{height}\"") : Html.Empty;
        var look = Html.If(cssClass.Length > 0, () => Html.Of($" class=\"{cssClass}\""));
        return Html.Of($"<img src=\"{Address}\" alt=\"{alternativeText}\"{size}{look} loading=\"lazy\" decoding=\"async\">");
    }
}
