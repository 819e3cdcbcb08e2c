using System.Text;

namespace YiTa.Notebooks.Jupyter.Internal.Process;

/// <summary>
/// What a worker's process writes to its standard error: passed on, but for the last words of a .NET process that dies, which
/// are kept for the notice of its death. A stack that overflowed is told in thousands of lines.
/// </summary>
/// <param name="show">Takes what is passed on.</param>
internal sealed class ErrorText(Action<string> show)
{
    private const int Most = 256 * 1024;
    private static readonly string[] LastWords = ["Stack overflow.", "Process terminated.", "Unhandled exception.", "Fatal error.", "Out of memory."];
    private static readonly TimeSpan ForTheRest = TimeSpan.FromSeconds(2);
    private readonly StringBuilder _last = new();
    private readonly TaskCompletionSource _ended = new();
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
            _dying = _dying || text.Split('\n').Any(line => Array.Exists(LastWords, word => line.StartsWith(word, StringComparison.Ordinal)));
            if (_dying)
            {
                if (_last.Length < Most)
                    _last.Append(text);
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
            return _last.ToString();
    }
}
