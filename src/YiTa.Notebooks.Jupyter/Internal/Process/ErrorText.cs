using System.Diagnostics;
using System.Text;

namespace YiTa.Notebooks.Jupyter.Internal.Process;

/// <summary>
/// What a worker's process writes to its standard error: passed on, but for the last words of a .NET process that dies, which
/// are kept for the notice of its death. A stack that overflowed is told in thousands of lines. The words may be those of a child
/// of a cell: they are passed on when the process lives on.
/// </summary>
/// <param name="show">Takes what is passed on.</param>
/// <param name="lives">Whether the process still runs.</param>
/// <param name="quiet">How long nothing must follow the words before they are taken for those of another process.</param>
internal sealed class ErrorText(Action<string> show, Func<bool> lives, TimeSpan quiet)
{
    private const int Most = 256 * 1024;
    private static readonly string[] LastWords = ["Stack overflow.", "Process terminated.", "Unhandled exception.", "Fatal error.", "Out of memory."];
    private static readonly TimeSpan ForTheRest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private readonly StringBuilder _last = new();
    private readonly TaskCompletionSource _ended = new();
    private Timer? _timer;
    private long _since;
    private bool _dying;

    /// <summary>Takes a piece of text; an empty one is the end.</summary>
    public void Add(string text)
    {
        if (text.Length == 0)
        {
            _ended.TrySetResult();
            return;
        }

        lock (_last)
        {
            if (!_dying && text.Split('\n').Any(line => Array.Exists(LastWords, word => line.StartsWith(word, StringComparison.Ordinal))))
                (_dying, _since) = (true, Stopwatch.GetTimestamp());
            if (_dying)
            {
                if (_last.Length < Most)
                    _last.Append(text);
                if (Stopwatch.GetElapsedTime(_since) < Longest)
                    (_timer ??= new(_ => LiveOn())).Change(quiet, Timeout.InfiniteTimeSpan);
                return;
            }
        }

        show(text);
    }

    /// <summary>The last words, once the process has ended.</summary>
    public string AtTheEnd()
    {
        // Children that it left may hold the stream open.
        _ended.Task.Wait(ForTheRest);
        lock (_last)
        {
            _timer?.Dispose();
            return _last.ToString();
        }
    }

    private void LiveOn()
    {
        string text;
        lock (_last)
        {
            if (!lives())
                return;
            text = _last.ToString();
            _last.Clear();
            _dying = false;
        }

        if (text.Length > 0)
            show(text);
    }
}
