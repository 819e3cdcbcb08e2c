namespace YiTa.Publishing.Images.Internal;

/// <summary>A picture that was drawn: the PNG in base 64, its size in CSS pixels, the SVG of a diagram, and what plotly.js found wrong.</summary>
internal sealed record Drawing(string Png, int Width, int Height, MermaidDrawing? Diagram, IReadOnlyList<string> Warnings);
