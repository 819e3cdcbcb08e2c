namespace YiTa.Analysis.Evidence;

/// <summary>One thing that does not hold between the evidence and the text of a source.</summary>
public sealed record VerificationProblem
{
    /// <summary>What does not hold.</summary>
    public required VerificationProblemKind Kind { get; init; }

    /// <summary>The key of the source.</summary>
    public required string Source { get; init; }

    /// <summary>The name of the source's text in the folder of sources.</summary>
    public required string File { get; init; }

    /// <summary>The line of the text, from 1; 0 when the problem is of the whole text.</summary>
    public int Line { get; init; }

    /// <summary>The column of the line, from 1, in UTF-16 units; 0 when the problem is of the whole text.</summary>
    public int Column { get; init; }

    /// <summary>The fragment, the locator or the printed number; empty when the problem is of the whole text.</summary>
    public string Text { get; init; } = "";

    /// <summary>The file of the package and the line of the row that does not hold, such as <c>trade.csv:12</c>; null when the
    /// problem is not of one row.</summary>
    public string? Row { get; init; }

    /// <summary>What the text has instead, as near as can be found; null when nothing is near.</summary>
    public string? Nearest { get; init; }

    /// <summary>Where it is, what was found, and what was expected.</summary>
    public required string Message { get; init; }

    /// <summary>Returns <see cref="Message"/>.</summary>
    /// <returns>The message.</returns>
    public override string ToString() => Message;
}
