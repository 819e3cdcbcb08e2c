namespace YiTa.Notebooks.Sessions;

/// <summary>How far the run of a notebook is. Reported before each code cell, and once at the end.</summary>
/// <param name="Done">How many code cells are done.</param>
/// <param name="Total">How many code cells there are.</param>
/// <param name="Elapsed">How long the run took so far.</param>
/// <param name="Cell">The cell that runs next, or null at the end.</param>
public sealed record NotebookProgress(int Done, int Total, TimeSpan Elapsed, CellReference? Cell);
