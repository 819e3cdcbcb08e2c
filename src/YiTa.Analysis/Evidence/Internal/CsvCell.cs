using System.Text;
using CsvHelper;

namespace YiTa.Analysis.Evidence.Internal;

/// <summary>How the package reads and decodes CSV.</summary>
internal static class CsvCell
{
    /// <summary>RFC 4180 as CsvHelper reads it, with nothing guessed, skipped or trimmed.</summary>
    public static CsvReaderOptions Options { get; } = CsvReaderOptions.Default with
    {
        Separator = ',',
        HasHeader = false,
        SkipEmptyLines = false,
        DetectSeparatorHint = false,
    };

    /// <summary>The bytes of a cell without the quotes around it; quotes inside are still doubled.</summary>
    public static ReadOnlySpan<byte> Unquote(ReadOnlySpan<byte> raw) =>
        raw.Length >= 2 && raw[0] == '"' && raw[^1] == '"' ? raw[1..^1] : raw;

    public static string Decode(ReadOnlySpan<byte> raw)
    {
        var inner = Unquote(raw);
        if (inner.IsEmpty)
            return "";
        var text = Encoding.UTF8.GetString(inner);
        return inner.Length == raw.Length || !inner.Contains((byte)'"') ? text : text.Replace("\"\"", "\"", StringComparison.Ordinal);
    }
}
