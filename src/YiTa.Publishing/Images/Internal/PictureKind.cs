namespace YiTa.Publishing.Images.Internal;

/// <summary>What draws a picture.</summary>
internal enum PictureKind
{
    Plotly,
    Mermaid,
}
