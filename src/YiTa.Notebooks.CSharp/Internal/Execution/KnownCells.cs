namespace YiTa.Notebooks.CSharp.Internal.Execution;

/// <summary>The cells that can be run again as they were compiled: those that left nothing behind, since the last one that did. May
/// be asked on any thread.</summary>
internal sealed class KnownCells
{
    private const int Most = 64;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, RunnableCell> _cells = [];

    /// <summary>The cell of exactly this code, or null.</summary>
    public RunnableCell? Find(string code)
    {
        lock (_gate)
            return _cells.GetValueOrDefault(code);
    }

    /// <summary>Takes in a cell that was compiled.</summary>
    public void Add(string code, RunnableCell cell)
    {
        lock (_gate)
        {
            // A name may mean something else after a cell that declares.
            if (cell.Declares || _cells.Count == Most)
                _cells.Clear();
            if (cell.CanRunAgain)
                _cells[code] = cell;
        }
    }
}
