using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace YiTa.Analysis.Evidence.Internal;

/// <summary>The rules that the bytes of a file obey before anything is read from them.</summary>
internal static class EncodingRules
{
    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 32).Where(b => b is not ('\n' or '\r')).Select(b => (byte)b), 0x7F]);

    private static readonly SearchValues<byte> ControlsButTab =
        SearchValues.Create([.. Enumerable.Range(0, 32).Where(b => b is not ('\n' or '\r' or '\t')).Select(b => (byte)b), 0x7F]);

    /// <summary>Reports what breaks the rules.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="faults">Where to report.</param>
    /// <param name="tabs">True when tabs are allowed, as they are between the tokens of JSON.</param>
    public static void Check(byte[] bytes, FileFaults faults, bool tabs = false)
    {
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
            faults.At(EvidenceFaultKind.ByteOrderMark, 0, "\uFEFF", "UTF-8 without a byte order mark");
        CheckUtf8(bytes, faults);
        CheckLineEndings(bytes, faults);
        CheckControls(bytes, faults, tabs ? ControlsButTab : Controls);
    }

    private static void CheckUtf8(byte[] bytes, FileFaults faults)
    {
        if (Utf8.IsValid(bytes))
            return;
        for (var offset = 0; offset < bytes.Length && !faults.IsHopeless;)
        {
            var ascii = bytes.AsSpan(offset).IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
                return;
            offset += ascii;
            var status = Rune.DecodeFromUtf8(bytes.AsSpan(offset), out _, out var length);
            if (status != OperationStatus.Done && faults.CountOne())
            {
                var found = string.Join(' ', bytes.Skip(offset).Take(length).Select(b => $"0x{b:X2}"));
                faults.Describe(EvidenceFaultKind.InvalidUtf8, offset, found, "UTF-8");
            }

            offset += Math.Max(1, length);
        }
    }

    /// <summary>Says once where the first carriage return stands and how many there are: whole files come with them.</summary>
    private static void CheckLineEndings(byte[] bytes, FileFaults faults)
    {
        var first = bytes.AsSpan().IndexOf((byte)'\r');
        if (first < 0)
            return;
        var count = bytes.AsSpan(first).Count((byte)'\r');
        var found = first + 1 < bytes.Length && bytes[first + 1] == '\n' ? "\r\n" : "\r";
        faults.At(EvidenceFaultKind.LineEnding, first, found, count == 1
            ? "lines that end with a line feed alone"
            : $"lines that end with a line feed alone; the file has {count} carriage returns");
    }

    private static void CheckControls(byte[] bytes, FileFaults faults, SearchValues<byte> controls)
    {
        for (var offset = 0; !faults.IsHopeless;)
        {
            var next = bytes.AsSpan(offset).IndexOfAny(controls);
            if (next < 0)
                return;
            offset += next;
            if (faults.CountOne())
                faults.Describe(EvidenceFaultKind.ControlCharacter, offset, ((char)bytes[offset]).ToString(), "text without control characters");
            offset++;
        }
    }
}
