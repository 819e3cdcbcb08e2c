using System.Collections.Concurrent;
using YiTa.Notebooks.Jupyter.Internal.Content;
using YiTa.Notebooks.Jupyter.Internal.Link;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.Jupyter.Internal.Worker;

/// <summary>Asks the client that runs a cell for lines.</summary>
/// <param name="writer">Takes the questions.</param>
/// <param name="prepare">Sends what the running cell wrote so far, and tells its id.</param>
internal sealed class LineInput(PacketWriter writer, Func<int> prepare) : IInputSource
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<string?>> _asked = new();
    private int _last;

    public async Task<string> ReadLineAsync(string prompt, bool password, CancellationToken cancellation)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[id] = answer;
        try
        {
            writer.TryWrite(new(PacketKind.Input, id) { Cell = prepare() }, ContentJson.Write(new InputRequest(prompt, password)));
            return await answer.Task.WaitAsync(cancellation).ConfigureAwait(false) ?? throw new InputUnavailableException("The cell", prompt);
        }
        finally
        {
            _asked.TryRemove(id, out _);
        }
    }

    /// <summary>Gives the answer to a question, or null where nobody answers. Ignored where it is not waited for any more.</summary>
    public void Answer(int id, string? line)
    {
        if (_asked.TryRemove(id, out var answer))
            answer.TrySetResult(line);
    }
}
