using System.Diagnostics;
using System.Reflection;
using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.CSharp.Internal.Errors;

/// <summary>Tells which exception ended a cell, and where in the notebook it came from.</summary>
internal static class RunError
{
    private const int MaxFrames = 30;
    private const int MaxDepth = 10;

    /// <summary>Describes an exception.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="names">How files are named.</param>
    /// <param name="isUserCode">Tells the assemblies of cells.</param>
    public static KernelError From(Exception exception, FileNames names, Func<Assembly, bool> isUserCode)
    {
        exception = Unwrap(exception);
        var lines = new List<string>();
        var frames = Frames(exception, names, isUserCode);
        Describe(exception, frames, "", 0, lines, names, isUserCode);
        return new(NameOf(exception), MessageOf(exception))
        {
            Traceback = lines,
            Line = frames.Find(frame => frame.File == names.Cell)?.Line,
            Exception = exception,
        };
    }

    private static void Describe(
        Exception exception,
        List<Frame> frames,
        string prefix,
        int depth,
        List<string> lines,
        FileNames names,
        Func<Assembly, bool> isUserCode)
    {
        lines.AddRange($"{prefix}{NameOf(exception)}: {MessageOf(exception)}".Split('\n').Select(line => line.TrimEnd('\r')));
        AddFrames(frames, lines);
        if (depth == MaxDepth)
            return;
        IEnumerable<Exception> inner = exception is AggregateException many ? many.InnerExceptions
            : exception.InnerException is { } one ? [one] : [];
        foreach (var cause in inner)
            Describe(cause, Frames(cause, names, isUserCode), "caused by ", depth + 1, lines, names, isUserCode);
    }

    private static void AddFrames(List<Frame> frames, List<string> lines)
    {
        for (var i = 0; i < Math.Min(frames.Count, MaxFrames); i++)
        {
            var frame = frames[i];
            var where = frame.Method.Length == 0 ? $"{frame.File}, line {frame.Line}" : $"{frame.Method} in {frame.File}, line {frame.Line}";
            lines.Add("   at " + where + (frame.Repeated ? ", again and again" : ""));
        }

        if (frames.Count > MaxFrames)
            lines.Add("   …");
    }

    private static List<Frame> Frames(Exception exception, FileNames names, Func<Assembly, bool> isUserCode)
    {
        var frames = new List<Frame>();
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetMethod() is not { } method || frame.GetFileName() is not { Length: > 0 } file || !isUserCode(method.Module.Assembly))
                continue;
            var found = new Frame(MethodName.Of(method), names.Of(file, method.Module.Assembly), frame.GetFileLineNumber(), Repeated: false);
            if (frames.Count > 0 && frames[^1] with { Repeated = false } == found)
                frames[^1] = found with { Repeated = true };
            else
                frames.Add(found);
        }

        return frames;
    }

    private static Exception Unwrap(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions.Count: 1 } aggregate when aggregate.StackTrace is null => Unwrap(aggregate.InnerExceptions[0]),
        TargetInvocationException { InnerException: { } inner } when exception.StackTrace is null => Unwrap(inner),
        _ => exception,
    };

    private static string NameOf(Exception exception)
    {
        var name = exception.GetType().FullName ?? exception.GetType().Name;
        // A type declared in a cell: Submission#3+MyException
        return name.StartsWith("Submission#", StringComparison.Ordinal) ? name[(name.IndexOf('+', StringComparison.Ordinal) + 1)..].Replace('+', '.') : name;
    }

    private static string MessageOf(Exception exception) => exception is InsufficientExecutionStackException
        ? "The code calls itself too deeply: its stack is used up."
        : exception.Message;

    private sealed record Frame(string Method, string File, int Line, bool Repeated);
}
