using YiTa.Publishing.Site.Internal.Markup;

namespace YiTa.Publishing.Site.Internal.Pages;

/// <summary>What a page says about itself; the frame around it is the same for all.</summary>
internal sealed record PageFrame
{
    /// <summary>The file name.</summary>
    public required string File { get; init; }

    /// <summary>The title, as text.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence for those who only see the title.</summary>
    public required string Description { get; init; }

    /// <summary>What stands between masthead and colophon.</summary>
    public required Html Body { get; init; }

    /// <summary>Scripts of this page beside those of all pages.</summary>
    public Html Scripts { get; init; }

    /// <summary>True when the page draws charts or diagrams, with libraries that may come from a CDN.</summary>
    public bool Draws { get; init; }

    /// <summary>True when outputs hold scripts of their own.</summary>
    public bool LetsOutputsRun { get; init; }
}
