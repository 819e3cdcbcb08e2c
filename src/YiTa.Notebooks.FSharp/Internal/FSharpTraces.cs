using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.FSharp.Internal;

/// <summary>Tells an exception that a cell threw: what, and on which lines of which cells.</summary>
internal sealed class FSharpTraces(ScriptNames scripts)
{
    private const int MaxFrames = 30, MaxDepth = 10;

    public KernelError Of(Exception error)
    {
        error = Unwrap(error);
        return new KernelError(NameOf(error), error.Message)
        {
            Exception = error,
            Line = Frames(error).FirstOrDefault(frame => frame.GetFileName() == scripts.Current)?.GetFileLineNumber(),
            Traceback = [.. Lines(error, "", 0)],
        };
    }

    /// <summary>The line of the running cell at which a stack stands, or null.</summary>
    public int? LineOf(StackTrace? stack) =>
        stack?.GetFrames().FirstOrDefault(frame => frame.GetFileName() is { } path && path == scripts.Current)?.GetFileLineNumber();

    private IEnumerable<string> Lines(Exception error, string prefix, int depth)
    {
        foreach (var line in $"{prefix}{NameOf(error)}: {error.Message}".ReplaceLineEndings("\n").Split('\n'))
            yield return line;
        var frames = Frames(error).Select(Text).ToList();
        var shown = frames.Where((frame, index) => index == 0 || frame != frames[index - 1]).ToList();
        foreach (var frame in shown.Take(MaxFrames))
            yield return "   at " + frame;
        if (shown.Count > MaxFrames)
            yield return "   …";
        IEnumerable<Exception> causes = error is AggregateException many ? many.InnerExceptions : error.InnerException is { } one ? [one] : [];
        foreach (var line in causes.Take(depth < MaxDepth ? int.MaxValue : 0).SelectMany(cause => Lines(cause, "caused by ", depth + 1)))
            yield return line;
    }

    private static string NameOf(Exception error) => FSharpTypeName.IsOfCell(error.GetType()) ? error.GetType().Name : error.GetType().FullName!;

    /// <summary>The frames in cells and in scripts that they load; those of libraries differ from machine to machine.</summary>
    private IEnumerable<StackFrame> Frames(Exception error) =>
        new StackTrace(error, fNeedFileInfo: true).GetFrames().Where(frame =>
            frame.GetFileLineNumber() > 0 && frame.GetFileName() is { } path
            && (scripts.IsCell(path) || path.EndsWith(".fsx", StringComparison.OrdinalIgnoreCase)));

    private string Text(StackFrame frame)
    {
        var name = frame.GetMethod() is { } method ? Name(method) : "";
        return string.Create(CultureInfo.InvariantCulture, $"{(name.Length == 0 ? "" : name + " in ")}{scripts.NameOf(frame.GetFileName()!)}, line {frame.GetFileLineNumber()}");
    }

    /// <summary>The name as the author wrote it; empty for the statements of the cell itself. Closures bear the name of what holds them.</summary>
    private static string Name(MethodBase method)
    {
        var names = new List<string>();
        for (var type = method.DeclaringType; type is not null; type = type.DeclaringType)
            names.Insert(0, type.Name);
        names.RemoveAll(name => name.StartsWith("FSI_", StringComparison.Ordinal) || name.StartsWith('<') || name.StartsWith("$FSI_", StringComparison.Ordinal));
        if (names is not [.. var outer, var last] || last.Split('@') is not [var holder, _, ..])
            return method.Name == "main@" ? "" : string.Join('.', names.Append(method.Name));
        return holder is "it" or "" ? "" : string.Join('.', outer.Append(holder));
    }

    /// <summary>The exception that the cell threw, without what reflection and F#'s start-up code put around it.</summary>
    private static Exception Unwrap(Exception error)
    {
        while (error.InnerException is { } inner
            && (error is TargetInvocationException
                || error is TypeInitializationException { TypeName: var type } && type.Contains("StartupCode$FSI", StringComparison.Ordinal)
                || error is RuntimeWrappedException))
            error = inner;
        return error;
    }
}
