using Microsoft.Data.Sqlite;
using YiTa.Notebooks.Jupyter.Internal.Content;

namespace YiTa.Notebooks.Jupyter.Internal.Server;

/// <summary>
/// Remembers cells over sessions, as IPython does. Everything happens on a thread of its own, which opens the file a moment after
/// the first cell: neither the start of a kernel nor a cell waits. Where the file is of no use, this session is remembered in memory.
/// </summary>
/// <param name="path">The file, or null for memory alone.</param>
/// <param name="say">Told once why the file cannot be used.</param>
internal sealed class History(string? path, Action<string> say) : IDisposable
{
    /// <summary>How long writes gather before they are made.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan ForOtherKernels = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ForTheLast = TimeSpan.FromSeconds(2);
    private readonly object _gate = new();
    private readonly List<Action<HistoryFile>> _writes = [];
    private readonly Queue<(HistoryRequest Request, TaskCompletionSource<HistoryReply> Answer)> _questions = new();
    private Thread? _thread;
    private HistoryFile? _file;
    private string? _path = path;
    private bool _closed;

    /// <summary>Adds a cell that begins to run.</summary>
    public void Add(int line, string code) => Write(file => file.Add(line, code));

    /// <summary>Adds the result of a cell as text.</summary>
    public void AddOutput(int line, string output) => Write(file => file.AddOutput(line, output));

    /// <summary>Answers a request, with all that was added before it.</summary>
    public Task<HistoryReply> FindAsync(HistoryRequest request)
    {
        var answer = new TaskCompletionSource<HistoryReply>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _questions.Enqueue((request, answer));
            Wake();
        }

        return answer.Task;
    }

    /// <summary>Writes what waits, within two seconds.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.PulseAll(_gate);
        }

        _thread?.Join(ForTheLast);
    }

    private void Write(Action<HistoryFile> write)
    {
        lock (_gate)
        {
            _writes.Add(write);
            // Whoever waits for writes to gather is not woken.
            if (_thread is null || _writes.Count == 1)
                Wake();
        }
    }

    private void Wake()
    {
        if (_thread is null)
        {
            _thread = new(Run) { IsBackground = true, Name = "history" };
            _thread.Start();
        }

        Monitor.PulseAll(_gate);
    }

    private void Run()
    {
        while (true)
        {
            Action<HistoryFile>[] writes;
            (HistoryRequest Request, TaskCompletionSource<HistoryReply> Answer)[] questions;
            lock (_gate)
            {
                while (_writes.Count == 0 && _questions.Count == 0 && !_closed)
                    Monitor.Wait(_gate);
                if (_questions.Count == 0 && !_closed)
                    Monitor.Wait(_gate, Pause);
                if (_closed && _writes.Count == 0 && _questions.Count == 0)
                    break;
                writes = [.. _writes];
                questions = [.. _questions];
                _questions.Clear();
            }

            Work(writes, questions);
        }

        _file?.Dispose();
    }

    private void Work(Action<HistoryFile>[] writes, (HistoryRequest Request, TaskCompletionSource<HistoryReply> Answer)[] questions)
    {
        while (true)
        {
            try
            {
                _file ??= new(_path, ForOtherKernels);
                _file.Write(writes);
                lock (_gate)
                    _writes.RemoveRange(0, writes.Length);
                writes = [];
                foreach (var (request, answer) in questions)
                    answer.TrySetResult(Find(_file, request));
                return;
            }
            catch (Exception exception) when (_path is not null)
            {
                say($"The history of earlier sessions in '{_path}' cannot be used: {exception.Message} This session is remembered in memory alone.");
                _file?.Dispose();
                (_file, _path) = (null, null);
            }
            catch (Exception)
            {
                // Without SQLite itself nothing is remembered.
                lock (_gate)
                    _writes.RemoveRange(0, writes.Length);
                foreach (var (_, answer) in questions)
                    answer.TrySetResult(new("ok", []));
                return;
            }
        }
    }

    // A request that SQLite does not take says nothing of the file.
    private static HistoryReply Find(HistoryFile file, HistoryRequest request)
    {
        try
        {
            return file.Find(request);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == 1)
        {
            return new("ok", []);
        }
    }
}
