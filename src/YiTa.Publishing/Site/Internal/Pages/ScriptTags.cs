using YiTa.Publishing.FrontEnd;
using YiTa.Publishing.Site.Internal.Markup;

namespace YiTa.Publishing.Site.Internal.Pages;

/// <summary>The scripts that draw charts and diagrams, and where they find their libraries.</summary>
internal sealed class ScriptTags(FrontEndResult plotly, FrontEndResult mermaid)
{
    /// <summary>Draws charts.</summary>
    public Html Charts => Html.Of($"<script src=\"assets/charts.js\" defer data-plotly=\"{Address(plotly)}\"{Integrity(plotly)}></script>");

    /// <summary>Draws diagrams that have no picture.</summary>
    public Html Diagrams => Html.Of($"<script src=\"assets/diagrams.js\" defer data-mermaid=\"{Address(mermaid)}\"{Integrity(mermaid)}></script>");

    /// <summary>Where libraries come from that are not part of the site; null when both are.</summary>
    public string? Host => ((FrontEndResult[])[plotly, mermaid]).FirstOrDefault(library => library.LocalPath is null)?.File.CdnAddress.GetLeftPart(UriPartial.Authority);

    private static string Address(FrontEndResult library) =>
        library.LocalPath is null ? library.File.CdnAddress.AbsoluteUri : "assets/" + library.File.FileName;

    private static Html Integrity(FrontEndResult library) =>
        Html.If(library.LocalPath is null, () => Html.Of($" data-integrity=\"{library.File.FileIntegrity}\""));
}
