using System.Text.RegularExpressions;
using FSharp.Compiler.CodeAnalysis;

namespace YiTa.Notebooks.FSharp.Internal.Help;

/// <summary>Code that is being typed, checked after all cells that ran.</summary>
/// <param name="Code">The code as it was checked, place by place that of the cell.</param>
/// <param name="Parsed">Its syntax.</param>
/// <param name="Checked">Its meaning.</param>
internal sealed partial record FSharpDraft(string Code, FSharpParseFileResults Parsed, FSharpCheckFileResults Checked)
{
    public static FSharpDraft Of(FsiHost host, string code)
    {
        // A directive that loads something would do so.
        var harmless = Directive().Replace(code, match => new string(' ', match.Length));
        var (parsed, result) = host.Check(harmless);
        return new(harmless, parsed, result);
    }

    [GeneratedRegex(@"^[ \t]*#(r|i|load|I|quit|q|exit|cd|silentCd|help)\b[^\n]*", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Directive();
}
