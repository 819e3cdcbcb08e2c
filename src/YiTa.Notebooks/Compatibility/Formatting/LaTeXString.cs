namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A text in LaTeX, shown as <c>text/latex</c>.</summary>
/// <param name="latexCode">The LaTeX.</param>
public sealed class LaTeXString(string latexCode)
{
    /// <summary>Takes a text as LaTeX.</summary>
    /// <param name="source">The LaTeX.</param>
    public static implicit operator LaTeXString(string source) => new(source);

    /// <summary>Takes a text as LaTeX.</summary>
    /// <param name="source">The LaTeX.</param>
    public static LaTeXString FromString(string source) => new(source);

    /// <summary>The LaTeX.</summary>
    public override string ToString() => latexCode;
}
