namespace YiTa.Publishing.Images;

/// <summary>A diagram as SVG, for a page that adapts to light and dark. Both hold no script.</summary>
/// <param name="Light">The <c>svg</c> element for light paper.</param>
/// <param name="Dark">The <c>svg</c> element for dark paper.</param>
public sealed record MermaidDrawing(string Light, string Dark);
