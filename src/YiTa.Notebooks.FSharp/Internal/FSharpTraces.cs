using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.FSharp.Internal;

/// <summary>Tells an exception that a cell threw: what, and on which lines of which cells.</summary>
internal sealed class FSharpTraces(ScriptNames scripts)
{
    private const int MaxFrames = 20;

    public KernelError Of(string code, Exception error)
    {
        error = Unwrap(error);
        var frames = Frames(error).ToList();
        var first = frames.Find(frame => frame.GetFileName() is { } path && path == scripts.Current);
        var line = first?.GetFileLineNumber();
        return new KernelError(error.GetType().FullName!, error.Message)
        {
            Exception = error,
            Line = line,
            Traceback = [.. Lines(error), .. Caret(code, first)],
        };
    }

    /// <summary>The line of the running cell at which a stack stands, or null.</summary>
    public int? LineOf(StackTrace? stack) =>
        stack?.GetFrames().FirstOrDefault(frame => frame.GetFileName() is { } path && path == scripts.Current)?.GetFileLineNumber();

    private IEnumerable<string> Lines(Exception error)
    {
        yield return $"{error.GetType().FullName}: {error.Message}";
        var frames = Frames(error).Select(Text).OfType<string>().ToList();
        foreach (var frame in frames.Take(MaxFrames))
            yield return "   at " + frame;
        if (frames.Count > MaxFrames)
            yield return FormattableString.Invariant($"   and {frames.Count - MaxFrames} more");
        if (error.InnerException is { } inner)
        {
            foreach (var (text, index) in Lines(inner).Select((text, index) => (text, index)))
                yield return index == 0 ? "Caused by " + text : text;
        }
    }

    private static IEnumerable<string> Caret(string code, StackFrame? frame)
    {
        var lines = code.Split('\n');
        if (frame is null || frame.GetFileLineNumber() is not (var number and > 0) || number > lines.Length)
            yield break;
        var line = lines[number - 1].TrimEnd('\r');
        yield return line;
        yield return new string(' ', line.Length - line.TrimStart().Length) + new string('^', Math.Max(1, line.Trim().Length));
    }

    /// <summary>The frames down to the cell's own, without those of F#'s library and of reflection.</summary>
    private static IEnumerable<StackFrame> Frames(Exception error)
    {
        foreach (var frame in new StackTrace(error, fNeedFileInfo: true).GetFrames())
        {
            var type = frame.GetMethod()?.DeclaringType;
            if (type?.Namespace?.StartsWith("Microsoft.FSharp", StringComparison.Ordinal) == true
                || type?.Namespace?.StartsWith("System.Runtime.CompilerServices", StringComparison.Ordinal) == true
                || type?.Namespace?.StartsWith("System.Runtime.ExceptionServices", StringComparison.Ordinal) == true)
                continue;
            yield return frame;
            if (frame.GetMethod()?.Name == "main@")
                yield break;
        }
    }

    private string? Text(StackFrame frame)
    {
        var method = frame.GetMethod();
        if (method is null)
            return null;
        var name = Name(method);
        return frame.GetFileName() is { } path && frame.GetFileLineNumber() is > 0 and var line && (scripts.IsCell(path) || path.EndsWith(".fsx", StringComparison.OrdinalIgnoreCase))
            ? name is null ? scripts.Place(path, line) : $"{name}, {scripts.Place(path, line)}"
            : name;
    }

    /// <summary>The name as the cell's author wrote it; null for the cell itself. Closures bear the name of what holds them.</summary>
    private static string? Name(MethodBase method)
    {
        var type = method.DeclaringType;
        var names = new List<string>();
        for (var one = type; one is not null; one = one.DeclaringType)
            names.Insert(0, one.Name);
        if (names.RemoveAll(name => name.StartsWith("FSI_", StringComparison.Ordinal) || name.StartsWith("<StartupCode$", StringComparison.Ordinal) || name.StartsWith("$FSI_", StringComparison.Ordinal)) > 0)
        {
            if (names is [.., var last] && last.Split('@') is [var holder, _, ..])
                return holder is "it" or "" ? null : string.Join('.', names.SkipLast(1).Append(holder));
            return method.Name == "main@" ? null : string.Join('.', names.Append(method.Name));
        }
        if (type?.Namespace?.StartsWith("FSI_", StringComparison.Ordinal) == true)
            return string.Join('.', names.Append(method.Name));
        var space = string.IsNullOrEmpty(type?.Namespace) ? "" : type.Namespace + ".";
        return $"{space}{string.Join('.', names)}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name + " " + parameter.Name))})";
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
