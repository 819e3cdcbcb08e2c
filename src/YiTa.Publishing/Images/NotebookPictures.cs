using YiTa.Notebooks.Documents;

namespace YiTa.Publishing.Images;

/// <summary>A notebook whose pictures are to be drawn.</summary>
/// <param name="Name">What messages call it, such as its file name.</param>
/// <param name="Document">The notebook; its outputs are changed.</param>
public sealed record NotebookPictures(string Name, NotebookDocument Document);
