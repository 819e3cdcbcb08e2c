namespace YiTa.Analysis.Evidence;

/// <summary>A number that a source prints but that is no evidence, such as an archive number or a footnote mark.</summary>
public sealed record NotFigure
{
    /// <summary>The key of the <see cref="Evidence.Source"/> that prints it.</summary>
    public required string Source { get; init; }

    /// <summary>The paragraph of the source.</summary>
    public required string Locator { get; init; }

    /// <summary>The words around the number, letter for letter, at most eight.</summary>
    public required string Fragment { get; init; }

    /// <summary>The number as printed.</summary>
    public required string Number { get; init; }

    /// <summary>Why it is no evidence.</summary>
    public required string Reason { get; init; }
}
