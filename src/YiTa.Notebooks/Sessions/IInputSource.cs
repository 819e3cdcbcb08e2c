namespace YiTa.Notebooks.Sessions;

/// <summary>Answers questions that a cell asks its reader; absent where nobody is there to answer.</summary>
public interface IInputSource
{
    /// <summary>Asks for a line of text.</summary>
    /// <param name="prompt">The question, possibly empty.</param>
    /// <param name="password">Whether the answer must not be shown.</param>
    /// <param name="cancellation">Fires on an interrupt and when the cell's time is up.</param>
    /// <returns>The answer without its new line.</returns>
    Task<string> ReadLineAsync(string prompt, bool password, CancellationToken cancellation);
}
