namespace YiTa.Publishing.Images;

/// <summary>Something wrong with one picture.</summary>
/// <param name="Notebook">The name of the notebook.</param>
/// <param name="Cell">The position of the cell, from 1.</param>
/// <param name="CellId">The id of the cell; null where it has none.</param>
/// <param name="Output">The position of the output in the cell, from 1.</param>
/// <param name="Problem">What is wrong: a sentence.</param>
public sealed record StaticImageFault(string Notebook, int Cell, string? CellId, int Output, string Problem)
{
    /// <summary>One line: place and problem.</summary>
    public override string ToString() =>
        $"{Notebook}, cell {Cell}{(CellId is null ? "" : $" ({CellId})")}, output {Output}: {Problem}";
}
