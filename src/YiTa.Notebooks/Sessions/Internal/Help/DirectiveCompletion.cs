using System.Text.RegularExpressions;
using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Kernels.Help.Internal;

namespace YiTa.Notebooks.Sessions.Internal.Help;

/// <summary>Completes lines that begin with <c>#</c> in code: magics, <c>#r</c>, <c>#i</c> and <c>#load</c>.</summary>
internal static partial class DirectiveCompletion
{
    private static readonly (string Text, string Detail)[] Directives =
    [
        ("#r \"nuget: ", "references a package"), ("#r \"", "references an assembly"), ("#i \"nuget: ", "names a source of packages"), ("#load \"", "runs a script"),
    ];

    private static readonly string[] Scripts = [".cs", ".csx", ".fs", ".fsx"];

    /// <summary>The completions, or null where the line is no such line.</summary>
    public static CompletionList? At(NotebookSession session, string source, CellPart part, int offset)
    {
        var start = offset;
        while (start > part.Start && source[start - 1] is not ('\n' or '\r'))
            start--;
        var typed = source[start..offset];
        var isCode = session.FindKernel(part.Kernel) is { Language: "C#" or "F#" };
        if (Beginning().IsMatch(typed))
        {
            IEnumerable<CompletionItem> magics = typed.Length == 1 ? MagicNames.Fitting(session, "") : [];
            var directives = isCode ? Directives.Where(one => one.Text.StartsWith(typed, StringComparison.Ordinal))
                .Select(one => new CompletionItem(one.Text, CompletionKind.Keyword) { Display = one.Text.TrimEnd(), Detail = one.Detail }) : [];
            return new(start, offset, [.. directives, .. magics]);
        }

        if (!isCode || Directive().Match(typed) is not { Success: true } match)
            return null;
        var (kind, text) = (match.Groups["kind"].Value, match.Groups["text"]);
        if (Package().Match(text.Value) is { Success: true } package)
        {
            var version = package.Groups["version"];
            var part0 = version.Success ? version : package.Groups["id"];
            var names = kind != "r" ? [] : version.Success ? PackageFolder.Versions(package.Groups["id"].Value) : PackageFolder.Ids();
            var items = names.Where(name => NameMatch.RankAnywhere(name, part0.Value) is not null)
                .Select(name => new CompletionItem(name, CompletionKind.Text) { Detail = version.Success ? "version in the local folder of packages" : "package in the local folder of packages" })
                .OrderBy(item => NameMatch.RankAnywhere(item.Text, part0.Value));
            return new(start + text.Index + part0.Index, offset, [.. items]);
        }

        var files = kind == "i" ? [] : FileNames.Fitting(session.Options.WorkingFolder, text.Value, kind == "load" ? Scripts : [".dll"]);
        IEnumerable<CompletionItem> prefix = kind != "load" && "nuget: ".StartsWith(text.Value, StringComparison.Ordinal)
            ? [new("nuget: ", CompletionKind.Keyword) { Display = "nuget:" }] : [];
        return new(start + text.Index, offset, [.. prefix, .. files]);
    }

    [GeneratedRegex("""^#(r|i|l|lo|loa|load)?\s*$""")]
    private static partial Regex Beginning();

    [GeneratedRegex("""^\s*#(?<kind>r|i|load)\s*@?"(?<text>[^"]*)$""")]
    private static partial Regex Directive();

    [GeneratedRegex("""^nuget:\s*(?<id>[^,\s]*)(\s*,\s*(?<version>[^,]*))?$""")]
    private static partial Regex Package();
}
