namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A formula in LaTeX without its dollar signs, shown as <c>text/latex</c>.</summary>
/// <param name="latexCode">The formula.</param>
public sealed class MathString(string latexCode)
{
    /// <summary>Takes a text as a formula.</summary>
    /// <param name="source">The formula.</param>
    public static implicit operator MathString(string source) => new(source);

    /// <summary>Takes a text as a formula.</summary>
    /// <param name="source">The formula.</param>
    public static MathString FromString(string source) => new(source);

    /// <summary>The formula between dollar signs.</summary>
    public override string ToString() => $"$${latexCode}$$";
}
