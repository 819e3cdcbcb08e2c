namespace YiTa.Publishing.Images;

/// <summary>How far the drawing is.</summary>
/// <param name="Done">Pictures drawn or given up so far.</param>
/// <param name="Total">All pictures of this run.</param>
/// <param name="Notebook">The notebook of the last one.</param>
public readonly record struct StaticImageProgress(int Done, int Total, string Notebook);
