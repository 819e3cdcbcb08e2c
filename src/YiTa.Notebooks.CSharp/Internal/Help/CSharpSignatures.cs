using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using YiTa.Notebooks.CSharp.Internal.Compilation;
using YiTa.Notebooks.Kernels.Help.Internal.Documentation;
using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Kernels.Help.Internal;

namespace YiTa.Notebooks.CSharp.Internal.Help;

/// <summary>Tells how to call what is being called.</summary>
internal static class CSharpSignatures
{
    private const int Most = 40;

    public static SignatureHelp? At(SubmissionCompiler compiler, string code, int offset)
    {
        var draft = compiler.GetDraft(code);
        if (Spot.IsComment(draft.Root, offset) || CSharpInspection.EnclosingCall(draft, offset) is not { } call || Calls.Of(call, draft.Model) is not { Count: > 0 } methods)
            return null;
        var shown = methods.Take(Most).ToList();
        var (index, name, count) = Argument(call, offset);
        var active = draft.Model.GetSymbolInfo(call).Symbol is not null ? 0 : Math.Max(0, shown.FindIndex(method => Fits(method, count)));
        var parameters = Calls.Parameters(shown[active]);
        var parameter = name is null ? index : parameters.Select((one, at) => (one, at)).Where(entry => entry.one.Name == name).Select(entry => entry.at).FirstOrDefault(index);
        if (parameter >= parameters.Count && parameters is [.., { IsParams: true }])
            parameter = parameters.Count - 1;
        return new([.. shown.Select(method => Signature(method, draft.Compilation))], active, parameter);
    }

    private static SignatureInfo Signature(ISymbol method, CSharpCompilation compilation)
    {
        var documentation = SymbolDocumentation.Of(method, compilation);
        var about = documentation?.Elements("param").ToLookup(element => element.Attribute("name")?.Value);
        return new(SymbolText.Declaration(method), [.. Calls.Parameters(method).Select(parameter =>
            new ParameterInfo(SymbolText.Parameter(parameter), about?[parameter.Name].Select(element => HelpText.Plain(DocumentationText.Inline(element))).FirstOrDefault()))])
        {
            Documentation = documentation?.Element("summary") is { } summary ? HelpText.Plain(DocumentationText.Inline(summary)) : null,
        };
    }

    private static bool Fits(ISymbol method, int arguments) =>
        Calls.Parameters(method) is var parameters && (parameters.Count >= arguments || parameters is [.., { IsParams: true }]);

    /// <summary>Which argument a place belongs to, its name where it has one, and how many there are.</summary>
    private static (int Index, string? Name, int Count) Argument(SyntaxNode call, int offset)
    {
        if (call is AttributeSyntax { ArgumentList: { } own })
            return (own.Arguments.GetSeparators().Count(comma => comma.Span.End <= offset), null, own.Arguments.Count);
        var list = call.ChildNodes().OfType<BaseArgumentListSyntax>().FirstOrDefault();
        if (list is null)
            return (0, null, 0);
        var index = list.Arguments.GetSeparators().Count(comma => comma.Span.End <= offset);
        return (index, index < list.Arguments.Count ? list.Arguments[index].NameColon?.Name.Identifier.ValueText : null, list.Arguments.Count);
    }
}
