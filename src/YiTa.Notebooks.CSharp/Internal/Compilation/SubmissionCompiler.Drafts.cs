using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace YiTa.Notebooks.CSharp.Internal.Compilation;

// Code that is being typed. Safe beside a cell that compiles or runs; nothing here changes what cells see.
internal sealed partial class SubmissionCompiler
{
    private const string DraftName = "Draft";
    private volatile DraftBase? _draftBase;
    private volatile Draft? _draft;

    /// <summary>The code as the next cell would be compiled, not yet emitted. The last one is kept.</summary>
    public Draft GetDraft(string code)
    {
        var start = GetDraftBase();
        if (_draft is { } known && known.Base == start && known.Code == code)
            return known;
        var tree = Parse(SourceText.From(WithoutPackages(code), Encoding.UTF8), DraftName);
        return _draft = new(start, code, tree, start.Compilation.ReplaceSyntaxTree(start.Tree, tree));
    }

    /// <summary>What the compiler finds in code, errors and warnings, as the next cell would be told.</summary>
    public IReadOnlyList<Diagnostic> Check(string code, CancellationToken cancellation)
    {
        var draft = GetDraft(code);
        if (code.Contains("#r", StringComparison.Ordinal) && WithoutPackages(code) != code)
            return [.. draft.Tree.GetDiagnostics(cancellation)]; // What a package brings is known only when it is there.
        var wide = Own(draft.Compilation);
        if (wide.All(one => one.Severity != DiagnosticSeverity.Error))
            return wide;
        var narrow = Own(draft.Compilation.WithOptions(draft.Compilation.Options.WithUsings(draft.Base.Usings)));
        return Errors([.. wide]).Length < Errors([.. narrow]).Length ? wide : narrow;

        List<Diagnostic> Own(CSharpCompilation compilation) =>
            [.. compilation.GetDiagnostics(cancellation).Where(one => one.Severity >= DiagnosticSeverity.Warning && one.Location.SourceTree == draft.Tree)];
    }

    private DraftBase GetDraftBase()
    {
        var start = Base;
        if (_draftBase is { } known && known.Start == start)
            return known;
        var usings = UsingsOf(start);
        var tree = Parse(SourceText.From("", Encoding.UTF8), DraftName);
        var options = Options(DraftName, usings.AddRange(SecondChance), _lookingReferences, guardFiles: false);
        return _draftBase = new(start, usings, tree, Bound(Continue(start.Previous, CSharpCompilation.CreateScriptCompilation(
            DraftName, tree, start.References, options, returnType: typeof(object)))));
    }

    // Blanks keep all places where they were.
    private static string WithoutPackages(string code) => !code.Contains("nuget", StringComparison.OrdinalIgnoreCase)
        ? code
        : PackageLine().Replace(code, match => new string(' ', match.Length));

    [GeneratedRegex("""^[ \t]*#[riRI]\s*@?"\s*nuget\s*:[^\r\n]*""", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PackageLine();
}
