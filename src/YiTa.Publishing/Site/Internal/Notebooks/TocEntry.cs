namespace YiTa.Publishing.Site.Internal.Notebooks;

/// <summary>A line of a table of contents.</summary>
/// <param name="Level">2 for a section, 3 for a part of one.</param>
/// <param name="Id">The anchor of the heading.</param>
/// <param name="Text">The heading without markup.</param>
internal sealed record TocEntry(int Level, string Id, string Text);
