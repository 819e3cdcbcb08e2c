using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YiTa.Notebooks.Jupyter.Internal.Content;

namespace YiTa.Notebooks.Jupyter.Internal.Server;

/// <summary>What was run since the kernel started. There is one session, number 1; nothing is kept on disk.</summary>
internal sealed class History
{
    private const int Session = 1;
    private readonly List<(int Line, string Code, string? Output)> _entries = [];

    /// <summary>Adds a cell that begins to run.</summary>
    public void Add(int line, string code)
    {
        lock (_entries)
            _entries.Add((line, code, null));
    }

    /// <summary>Adds the result of a cell as text.</summary>
    public void AddOutput(int line, string output)
    {
        lock (_entries)
        {
            var at = _entries.FindLastIndex(entry => entry.Line == line);
            if (at >= 0)
                _entries[at] = _entries[at] with { Output = output };
        }
    }

    /// <summary>Answers a request.</summary>
    public HistoryReply Find(HistoryRequest request)
    {
        lock (_entries)
        {
            IEnumerable<(int Line, string Code, string? Output)> found = request.HistAccessType switch
            {
                "range" => request.Session is Session or 0
                    ? _entries.Where(entry => entry.Line >= request.Start && (request.Stop is not { } stop || entry.Line < stop))
                    : [],
                "search" => Search(request),
                _ => _entries,
            };
            if (request.HistAccessType != "range" && request.N is { } most)
                found = found.TakeLast(Math.Max(0, most));
            return new("ok", [.. found.Select(entry => Entry(entry.Line, entry.Code, entry.Output, request.Output))]);
        }
    }

    private IEnumerable<(int Line, string Code, string? Output)> Search(HistoryRequest request)
    {
        var pattern = new Regex(
            "^" + Regex.Escape(request.Pattern ?? "*").Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal) + "$",
            RegexOptions.Singleline | RegexOptions.NonBacktracking);
        var found = _entries.Where(entry => pattern.IsMatch(entry.Code));
        // The newest of each text, in the order of their lines.
        return request.Unique ? found.GroupBy(entry => entry.Code).Select(same => same.Last()).OrderBy(entry => entry.Line) : found;
    }

    private static JsonArray Entry(int line, string code, string? output, bool withOutput) =>
        new JsonArray(Session, line, withOutput ? new JsonArray(code, output) : JsonValue.Create(code));
}
