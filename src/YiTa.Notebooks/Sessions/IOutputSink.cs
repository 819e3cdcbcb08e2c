namespace YiTa.Notebooks.Sessions;

/// <summary>Takes the outputs of a cell, in order. Called from any thread; the session sees to it that calls do not overlap.</summary>
public interface IOutputSink
{
    /// <summary>Takes one output. Must not throw and should not block for long: the running code waits meanwhile.</summary>
    /// <param name="output">The output.</param>
    void Publish(OutputEvent output);
}
