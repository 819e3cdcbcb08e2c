using System.Text;

namespace YiTa.Notebooks.FSharp.Internal;

/// <summary>Writes to whatever <see cref="Console.Out"/> is at that moment, so that the session's capture gets it.</summary>
internal sealed class ConsoleOutWriter : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Console.Out.Write(value);

    public override void Write(string? value) => Console.Out.Write(value);

    public override void WriteLine(string? value) => Console.Out.Write(value + "\n");
}
