namespace YiTa.Analysis.Evidence;

/// <summary>One fault of an evidence package: what was found, where, and what was expected.</summary>
public sealed record EvidenceFault
{
    /// <summary>What is wrong.</summary>
    public required EvidenceFaultKind Kind { get; init; }

    /// <summary>The file, relative to the folder of the package, with <c>/</c> between folders.</summary>
    public required string File { get; init; }

    /// <summary>The line of the file, from 1; 0 when the fault is of the whole file.</summary>
    public int Line { get; init; }

    /// <summary>The column of the line, from 1, counted in UTF-16 units as editors do; 0 when the fault is of the whole file.</summary>
    public int Column { get; init; }

    /// <summary>The name of the column of the table, or the path of the JSON value; null when the fault is of neither.</summary>
    public string? Field { get; init; }

    /// <summary>The text that was found, as it stands in the file, shortened when it is long; empty when nothing was found.</summary>
    public required string Raw { get; init; }

    /// <summary>What was expected.</summary>
    public required string Expected { get; init; }

    /// <summary>The row that holds the fault, as it stands in the file, shortened when it is long; null when the fault is not
    /// in a row.</summary>
    public string? Row { get; init; }

    /// <summary>File, line, column, field, text found and text expected, and on a second line the row.</summary>
    public string Message
    {
        get
        {
            var place = Line == 0 ? File : $"{File}:{Line}:{Column}";
            var name = Field is null ? "" : Field + " ";
            var head = Kind == EvidenceFaultKind.MoreFaults ? $"{place}: {Raw}" : $"{place}: {name}'{Raw}': expected {Expected}";
            return Row is null ? head : $"{head}\n    row: {Row}";
        }
    }

    /// <summary>Returns <see cref="Message"/>.</summary>
    /// <returns>The message.</returns>
    public override string ToString() => Message;
}
