using System.Diagnostics.CodeAnalysis;

namespace YiTa.Notebooks.Sessions.Internal.Magics;

/// <summary>A magic line about to be run.</summary>
internal sealed record MagicCall(CellScope Scope)
{
    private readonly List<Action> _atEnd = [];

    /// <summary>The line.</summary>
    [AllowNull]
    public MagicLine Line
    {
        get => field ?? throw new InvalidOperationException("This call has no line yet.");
        init;
    }

    /// <summary>The kernel of the code around it.</summary>
    public string Kernel { get; init; } = "";

    public NotebookSession Session => Scope.Session;

    /// <summary>Runs something once the cell has run to its end.</summary>
    public void AtEnd(Action action) => _atEnd.Add(action);

    public void Finish() => _atEnd.ForEach(action => action());

    public MagicException Fail(string message) => new(Line.Line, message);

    public MagicArguments Arguments(IReadOnlyList<string> options, IReadOnlyList<string>? flags = null, int positional = 0) =>
        new(Line, options, flags ?? [], positional);

    public void Write(string text) => Scope.Outputs.Publish(new StreamEvent(Documents.StreamOutput.StandardOutput, text));
}
