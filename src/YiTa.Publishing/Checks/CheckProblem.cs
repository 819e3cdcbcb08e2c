using System.Globalization;

namespace YiTa.Publishing.Checks;

/// <summary>Something in a notebook that is not as it has to be.</summary>
/// <param name="Notebook">The notebook, as a path that a person can open.</param>
/// <param name="Cell">The place of the cell in the notebook, from 1; null where the whole notebook is meant.</param>
/// <param name="Line">The line in the cell, from 1; null where the whole cell is meant.</param>
/// <param name="Message">What was found and what was expected, in a sentence.</param>
public sealed record CheckProblem(string Notebook, int? Cell, int? Line, string Message)
{
    /// <summary>“notebooks/01.ipynb, cell 3, line 2: message”.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Notebook}{(Cell is { } cell ? $", cell {cell}" : "")}{(Line is { } line ? $", line {line}" : "")}: {Message}");
}
