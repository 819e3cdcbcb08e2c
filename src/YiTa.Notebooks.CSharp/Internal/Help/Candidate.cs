using Microsoft.CodeAnalysis;
using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Notebooks.CSharp.Internal.Help;

/// <summary>A name that may complete what is being typed.</summary>
/// <param name="Text">The name as it is to be inserted.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Group">How likely it is where it fits as well as others; less comes first.</param>
internal sealed record Candidate(string Text, CompletionKind Kind, int Group)
{
    public const int Expected = 0, Local = 1, Notebook = 2, Member = 3, Inherited = 4, Extension = 5, Keyword = 6, Type = 7, Namespace = 8, OfObject = 9, Unimported = 10;

    /// <summary>What is typed to get it: the text by default, without what makes a name of a word of the language.</summary>
    public string Name { get; init; } = Text.TrimStart('@');

    /// <summary>The symbols of that name; none for a word of the language.</summary>
    public IReadOnlyList<ISymbol> Symbols { get; init; } = [];

    /// <summary>What to show instead of the text, or null.</summary>
    public string? Display { get; init; }

    /// <summary>What to show beside it where there are no symbols.</summary>
    public string Detail { get; init; } = "";
}
