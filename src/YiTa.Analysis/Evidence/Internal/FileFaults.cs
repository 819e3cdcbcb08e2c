using System.Text;

namespace YiTa.Analysis.Evidence.Internal;

/// <summary>Collects the faults of one file. Beyond a hundred they are only counted.</summary>
internal sealed class FileFaults(string file, byte[] bytes)
{
    private const int MostListed = 100;
    private const int MostCounted = 1_000_000;
    private const int LongestRaw = 80;
    private const int LongestRow = 160;

    private readonly List<EvidenceFault> _listed = [];
    private int _count;

    public string File => file;

    public int Count => _count;

    /// <summary>True when further faults are only counted.</summary>
    public bool IsFull => _count >= MostListed;

    /// <summary>True when there are so many faults that reading on tells nobody anything.</summary>
    public bool IsHopeless => _count >= MostCounted;

    /// <summary>Counts a fault; true when it is to be described too.</summary>
    public bool CountOne() => ++_count <= MostListed;

    /// <summary>Lists a fault of the whole file.</summary>
    public void OfFile(EvidenceFaultKind kind, string raw, string expected, string? field = null)
    {
        if (CountOne())
            _listed.Add(new EvidenceFault { Kind = kind, File = file, Field = field, Raw = Shorten(raw, LongestRaw), Expected = expected });
    }

    /// <summary>Lists a fault at a position of the file, if <see cref="CountOne"/> was true for it.</summary>
    /// <param name="kind">What is wrong.</param>
    /// <param name="offset">Where the text that was found starts.</param>
    /// <param name="raw">The text that was found.</param>
    /// <param name="expected">What was expected.</param>
    /// <param name="field">The column of the table or the path of the JSON value.</param>
    /// <param name="row">Where the row is; null when the fault is not in one.</param>
    public void Describe(
        EvidenceFaultKind kind, int offset, string raw, string expected, string? field = null, Range? row = null)
    {
        var (line, column) = Position(offset);
        _listed.Add(new EvidenceFault
        {
            Kind = kind,
            File = file,
            Line = line,
            Column = column,
            Field = field,
            Raw = Shorten(raw, LongestRaw),
            Expected = expected,
            Row = row is { } range ? Shorten(Text(range), LongestRow) : null,
        });
    }

    /// <summary>Counts and lists a fault at a position of the file.</summary>
    public void At(EvidenceFaultKind kind, int offset, string raw, string expected, string? field = null)
    {
        if (CountOne())
            Describe(kind, offset, raw, expected, field);
    }

    /// <summary>The line and the column of a position, both from 1; columns count UTF-16 units.</summary>
    public (int Line, int Column) Position(int offset)
    {
        var before = bytes.AsSpan(0, Math.Min(offset, bytes.Length));
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        var line = before.Count((byte)'\n') + 1;
        if (lineStart == 0 && before.StartsWith(Encoding.UTF8.Preamble))
            lineStart = Encoding.UTF8.Preamble.Length;
        return (line, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    public string Text(Range range)
    {
        var part = bytes.AsSpan(range);
        return Encoding.UTF8.GetString(part[..Math.Min(part.Length, 4 * LongestRow)]);
    }

    /// <summary>The faults by line and column, and at last how many more there are.</summary>
    public IEnumerable<EvidenceFault> Listed()
    {
        foreach (var fault in _listed.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column))
            yield return fault;
        var more = _count - _listed.Count;
        if (more > 0)
        {
            yield return new EvidenceFault
            {
                Kind = EvidenceFaultKind.MoreFaults,
                File = file,
                Raw = $"and {(IsHopeless ? "at least " : "")}{more} more {(more == 1 ? "fault" : "faults")} in this file",
                Expected = "none",
            };
        }
    }

    /// <summary>At most a number of characters, on one line, with control characters made visible.</summary>
    public static string Shorten(string text, int longest)
    {
        var shown = new StringBuilder();
        foreach (var c in text)
        {
            if (shown.Length >= longest)
                return shown.Append('…').ToString();
            _ = c switch
            {
                '\n' => shown.Append("\\n"),
                '\r' => shown.Append("\\r"),
                '\t' => shown.Append("\\t"),
                '\0' => shown.Append("\\0"),
                _ when char.IsControl(c) || c == '\uFEFF' => shown.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => shown.Append(c),
            };
        }

        return shown.ToString();
    }
}
