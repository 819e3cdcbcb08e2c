namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>What language cells are in unless they say otherwise.</summary>
internal sealed record LanguageInfo(
    string Name, string Version, string Mimetype, string FileExtension, string PygmentsLexer, string CodemirrorMode);
