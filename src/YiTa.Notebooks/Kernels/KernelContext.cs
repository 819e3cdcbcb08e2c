using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.Kernels;

/// <summary>Where a piece of code stands, and where its output goes. Usable from any thread until the cell has ended;
/// output that arrives later is added to the cell all the same where the sink allows it.</summary>
public sealed class KernelContext
{
    private readonly IOutputSink _sink;

    /// <summary>Makes the context for one piece of code.</summary>
    /// <param name="session">The session that runs it.</param>
    /// <param name="sink">Takes the output.</param>
    /// <param name="cell">The cell that holds the code.</param>
    /// <param name="firstLine">The line of the cell, counted from 1, on which the code's first line stands.</param>
    public KernelContext(NotebookSession session, IOutputSink sink, CellReference cell, int firstLine = 1)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstLine, 1);
        (Session, _sink, Cell, FirstLine) = (session, sink, cell, firstLine);
    }

    /// <summary>The session that runs the code.</summary>
    public NotebookSession Session { get; }

    /// <summary>The cell that holds the code.</summary>
    public CellReference Cell { get; }

    /// <summary>The line of the cell, counted from 1, on which the code's first line stands. It is above 1 after a magic
    /// line; add <c>FirstLine - 1</c> to the code's own line numbers, or use <see cref="PadToCell"/>.</summary>
    public int FirstLine { get; }

    /// <summary>The options that follow the magic which chose the kernel, with their values: <c>--name</c> of
    /// <c>#!value --name x</c>. Only those named in <see cref="KernelInfo.Options"/> occur.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; init; } = new Dictionary<string, string>();

    /// <summary>Puts empty lines before the code, so that its own line numbers are those of the cell.</summary>
    /// <param name="code">The code as it was given to the kernel.</param>
    public string PadToCell(string code) => Pad(code, FirstLine);

    /// <summary>Adds text to the cell's standard output.</summary>
    /// <param name="text">Any text; nothing is added to it.</param>
    public void WriteOut(string text) => _sink.Publish(new StreamEvent(StreamOutput.StandardOutput, text));

    /// <summary>Adds text to the cell's standard error.</summary>
    /// <param name="text">Any text; nothing is added to it.</param>
    public void WriteError(string text) => _sink.Publish(new StreamEvent(StreamOutput.StandardError, text));

    /// <summary>Publishes an output as it is.</summary>
    /// <param name="output">The output.</param>
    public void Publish(OutputEvent output) => _sink.Publish(output);

    /// <summary>Shows one bundle: the same thing in several MIME types.</summary>
    /// <param name="bundle">At least one MIME type.</param>
    /// <param name="displayId">A name by which the output can be updated later, or null.</param>
    public void Display(MimeBundle bundle, string? displayId = null) =>
        _sink.Publish(new DisplayEvent(bundle) { DisplayId = displayId });

    /// <summary>Replaces what an earlier <see cref="Display"/> of that name showed, in this cell or in an earlier one.</summary>
    /// <param name="displayId">The name given then.</param>
    /// <param name="bundle">What to show instead.</param>
    public void Update(string displayId, MimeBundle bundle) => _sink.Publish(new UpdateDisplayEvent(displayId, bundle));

    /// <summary>Puts empty lines before code that begins on a line of its cell, counted from 1.</summary>
    internal static string Pad(string code, int firstLine) => new string('\n', firstLine - 1) + code;
}
