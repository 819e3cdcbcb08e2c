using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.CSharp.Internal.Errors;

/// <summary>Tells what does not compile: every error with its place, its line and a caret under what is meant.</summary>
internal static partial class CompileError
{
    private const int MaxErrors = 20;
    private const int MaxWidth = 160;

    public static KernelError From(ImmutableArray<Diagnostic> errors, FileNames names)
    {
        var ordered = errors
            .OrderBy(error => error.Location.GetLineSpan().Path == names.Cell ? 0 : 1)
            .ThenBy(error => error.Location.SourceSpan.Start)
            .ToList();
        var first = ordered[0];
        var lines = ordered.Take(MaxErrors).SelectMany(error => Describe(error, names)).ToList();
        if (ordered.Exists(IsTopLevelUsing))
            lines.Add("A cell cannot declare with using: write using (…) { … }, or leave the using away and call Dispose().");
        if (ordered.Count > MaxErrors)
            lines.Add($"… and {ordered.Count - MaxErrors} more errors");
        var place = first.Location.GetLineSpan();
        var own = first.Location.IsInSource && place.Path == names.Cell;
        return new(first.Id, Header(first, names))
        {
            Traceback = lines,
            Line = own ? place.StartLinePosition.Line + 1 : null,
            Column = own ? place.StartLinePosition.Character + 1 : null,
        };
    }

    // The compiler takes 'using var x = …;' for an import and speaks of everything but that.
    private static bool IsTopLevelUsing(Diagnostic error) =>
        error.Location.IsInSource
        && error.Location.SourceTree!.GetText().Lines.GetLineFromPosition(error.Location.SourceSpan.Start).ToString().TrimStart()
            is var line
        && UsingDeclaration().IsMatch(line);

    private static string Header(Diagnostic error, FileNames names)
    {
        var message = $"error {error.Id}: {names.In(error.GetMessage(CultureInfo.InvariantCulture))}";
        if (!error.Location.IsInSource)
            return message;
        var place = error.Location.GetLineSpan();
        var file = place.Path == names.Cell ? "" : names.Of(place.Path);
        return $"{file}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {message}";
    }

    private static IEnumerable<string> Describe(Diagnostic error, FileNames names)
    {
        yield return Header(error, names);
        if (!error.Location.IsInSource)
            yield break;
        var span = error.Location.SourceSpan;
        var line = error.Location.SourceTree!.GetText().Lines.GetLineFromPosition(span.Start);
        var text = line.ToString();
        // A diagnostic may begin inside a line break.
        var start = Math.Min(span.Start - line.Start, text.Length);
        var length = Math.Clamp(Math.Min(span.End, line.End) - span.Start, 1, Math.Max(1, MaxWidth - 1));
        var from = start + length <= MaxWidth ? 0 : Math.Max(0, start - MaxWidth / 4);
        var shown = text[from..Math.Min(text.Length, from + MaxWidth)];
        // Tabs before the caret stay tabs, so that it stands where the eye expects it.
        var indent = string.Concat(text[from..start].Select(character => character == '\t' ? '\t' : ' '));
        yield return "    " + shown.TrimEnd();
        yield return "    " + indent + new string('^', Math.Min(length, Math.Max(1, shown.Length - (start - from))));
    }

    [GeneratedRegex(@"^(await\s+)?using\s+[\w.<>]+\s+\w+\s*=", RegexOptions.CultureInvariant)]
    private static partial Regex UsingDeclaration();
}
