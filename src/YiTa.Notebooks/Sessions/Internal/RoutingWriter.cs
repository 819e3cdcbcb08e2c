using System.Text;

namespace YiTa.Notebooks.Sessions.Internal;

/// <summary>Writes to the stream of the cell that runs on the calling flow, or to the process's own where none does.</summary>
internal sealed class RoutingWriter : TextWriter
{
    private readonly TextWriter _outside;
    private readonly string _stream;

    public RoutingWriter(TextWriter outside, string stream)
        : base(System.Globalization.CultureInfo.InvariantCulture)
    {
        (_outside, _stream) = (outside, stream);
        CoreNewLine = ['\n'];
    }

    public override Encoding Encoding => _outside.Encoding;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        if (CellScope.Current is { } scope)
            scope.Outputs.Publish(new StreamEvent(_stream, value));
        else
            _outside.Write(value);
    }

    public override void WriteLine(string? value)
    {
        if (CellScope.Current is null)
            _outside.WriteLine(value);
        else
            Write(value + "\n");
    }

    public override void WriteLine() => WriteLine("");

    public override void WriteLine(char value) => WriteLine(value.ToString());

    public override void WriteLine(char[] buffer, int index, int count) => WriteLine(new string(buffer, index, count));

    public override void WriteLine(ReadOnlySpan<char> buffer) => WriteLine(buffer.ToString());

    public override void Flush()
    {
        if (CellScope.Current is null)
            _outside.Flush();
    }
}
