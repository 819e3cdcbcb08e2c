using System.Globalization;
using System.Text.RegularExpressions;
using FSharp.Compiler.Diagnostics;
using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.FSharp.Internal;

/// <summary>Tells what the compiler found, in terms of the cell.</summary>
internal sealed partial class FSharpErrors(ScriptNames scripts)
{
    private const int Offside = 58, ParseError = 192;

    /// <summary>One error for all that keep a cell from compiling.</summary>
    /// <param name="code">The code with the cell's line numbers.</param>
    /// <param name="diagnostics">What the compiler said; at least one error.</param>
    public KernelError Of(string code, IEnumerable<FSharpDiagnostic> diagnostics)
    {
        var errors = Worthwhile(diagnostics);
        var first = errors[0];
        var here = scripts.Current == first.FileName && first.StartLine > 0;
        return new KernelError(Id(first), Header(first, "error"))
        {
            Line = here ? first.StartLine : null,
            Column = here ? first.StartColumn + 1 : null,
            Traceback = [.. errors.SelectMany(error => Lines(code, error, "error"))],
        };
    }

    /// <summary>A warning as text for the standard error stream.</summary>
    public string Warning(string code, FSharpDiagnostic diagnostic) =>
        string.Concat(Lines(code, diagnostic, "warning").Select(line => line + "\n"));

    /// <summary>Errors in the order of the cell, without repetitions and without those that only follow from a syntax error.</summary>
    private static List<FSharpDiagnostic> Worthwhile(IEnumerable<FSharpDiagnostic> diagnostics)
    {
        var errors = diagnostics.Where(one => one.Severity.IsError).ToList();
        var useful = errors.Where(one => one.ErrorNumber is not (ParseError or Offside)).ToList();
        return [.. (useful.Count > 0 ? useful : errors).DistinctBy(one => (one.Message, one.StartLine)).OrderBy(one => one.StartLine)];
    }

    private IEnumerable<string> Lines(string code, FSharpDiagnostic diagnostic, string kind)
    {
        foreach (var text in Header(diagnostic, kind).Split('\n'))
            yield return text;
        var lines = code.Split('\n');
        if (scripts.Current != diagnostic.FileName || diagnostic.StartLine < 1 || diagnostic.StartLine > lines.Length)
            yield break;
        var line = lines[diagnostic.StartLine - 1];
        var start = Math.Min(diagnostic.StartColumn, line.Length);
        var end = diagnostic.EndLine == diagnostic.StartLine ? Math.Min(diagnostic.EndColumn, line.Length) : line.Length;
        yield return "    " + line;
        yield return "    " + string.Concat(line.Take(start).Select(letter => letter == '\t' ? '\t' : ' ')) + new string('^', Math.Max(1, end - start));
    }

    /// <summary>Place and message, as compilers write it; only another file than the cell itself is named.</summary>
    private string Header(FSharpDiagnostic diagnostic, string kind)
    {
        var message = $"{kind} {Id(diagnostic)}: {Message(diagnostic)}";
        if (diagnostic.StartLine < 1)
            return message;
        var file = scripts.Current == diagnostic.FileName ? "" : scripts.NameOf(diagnostic.FileName);
        return string.Create(CultureInfo.InvariantCulture, $"{file}({diagnostic.StartLine},{diagnostic.StartColumn + 1}): {message}");
    }

    private static string Id(FSharpDiagnostic diagnostic) => "FS" + diagnostic.ErrorNumber.ToString("0000", CultureInfo.InvariantCulture);

    private static string Message(FSharpDiagnostic diagnostic)
    {
        var message = diagnostic.Message.ReplaceLineEndings("\n").TrimEnd();
        if (Searched().Match(message) is { Success: true } match)
            return $"{match.Groups["what"].Value}. Relative paths begin at the notebook's folder.";
        return string.Join('\n', message.Split('\n').Select(line => line.TrimEnd()));
    }

    /// <summary>The compiler lists the folders in which it looked for a file; they differ from machine to machine.</summary>
    [GeneratedRegex(@"^(?<what>.*) in any of\n", RegexOptions.Singleline)]
    private static partial Regex Searched();
}
