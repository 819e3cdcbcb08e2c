namespace YiTa.Notebooks.Sessions.Internal;

/// <summary>Reads what the reader of the running cell answers, or the process's own input where no cell runs.</summary>
internal sealed class RoutingReader(TextReader outside) : TextReader
{
    private string _rest = "";

    public override string? ReadLine()
    {
        if (CellScope.Current is not { } scope)
            return outside.ReadLine();
        return scope.Session.AskAsync("", password: false, "Console.ReadLine()", scope.Cancellation).GetAwaiter().GetResult();
    }

    public override int Read()
    {
        if (CellScope.Current is null)
            return outside.Read();
        if (_rest.Length == 0)
            _rest = ReadLine() + "\n";
        var first = _rest[0];
        _rest = _rest[1..];
        return first;
    }

    public override int Peek()
    {
        if (CellScope.Current is null)
            return outside.Peek();
        return _rest.Length == 0 ? -1 : _rest[0];
    }
}
