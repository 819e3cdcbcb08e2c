using FSharp.Compiler.Symbols;
using Microsoft.FSharp.Collections;
using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Kernels.Help.Internal;

namespace YiTa.Notebooks.FSharp.Internal.Help;

/// <summary>Texts in quotes that stand for something of a library, such as the id of an observation.</summary>
internal static class FSharpArguments
{
    /// <summary>The completions inside of a text, or null outside of texts.</summary>
    public static CompletionList? Complete(FsiHost host, IReadOnlyList<ArgumentValues> known, string code, int offset)
    {
        if (new FSharpLexis(code).At(offset) is not { Kind: FSharpPieceKind.Text } text)
            return null;
        var (start, end) = Inside(code, text);
        return start > offset ? CompletionList.None(offset) : new(start, Math.Max(end, offset), ArgumentHelp.Complete(Values(host, known, code, text), code[start..offset]));
    }

    /// <summary>What the text at a place stands for, or null.</summary>
    public static Inspection? Inspect(FsiHost host, IReadOnlyList<ArgumentValues> known, string code, int offset)
    {
        if (new FSharpLexis(code).At(offset) is not { Kind: FSharpPieceKind.Text } text)
            return null;
        var (start, end) = Inside(code, text);
        return start > end ? null : ArgumentHelp.Inspect(Values(host, known, code, text), code[start..end], text.Start, text.End);
    }

    // A text that is not closed ends with its line.
    private static (int Start, int End) Inside(string code, FSharpPiece text)
    {
        var start = code.IndexOf('"', text.Start) + 1;
        if (start == 0 || start > text.End || code[text.Start] == '$')
            return (int.MaxValue, 0);
        var line = code.IndexOf('\n', start);
        return (start, text.IsClosed ? text.End - 1 : line < 0 ? code.Length : line);
    }

    private static IReadOnlyList<ArgumentValue> Values(FsiHost host, IReadOnlyList<ArgumentValues> known, string code, FSharpPiece text)
    {
        if (known.Count == 0)
            return [];

        // Without what comes after the text, which would not parse while it is open.
        var before = code[..text.Start];
        var plain = new FSharpLexis(before).Plain;
        var call = FSharpCall.Named(plain, text.Start) is { Name.Length: > 0 } direct ? direct : FSharpCall.Around(plain, text.Start) ?? default;
        if (call.Name is null or "")
            return [];
        var draft = FSharpDraft.Of(host, before + "\"\"" + (call.Open < call.NameEnd || plain.AsSpan(call.Open).Contains('(') ? ")" : ""));
        var place = FSharpPlace.Of(draft.Code, call.NameEnd);
        var use = draft.Checked.GetSymbolUseAtLocation(place.Line, place.Column, place.Text, ListModule.OfSeq(call.Name.Split('.')));
        if (use?.Value.Symbol is not FSharpMemberOrFunctionOrValue { DeclaringEntity.Value: { } type } method)
            return [];
        var parameters = method.CurriedParameterGroups.SelectMany(group => group).Select(parameter => parameter.Name?.Value ?? "").ToList();
        return parameters.Count == 0 ? [] : ArgumentHelp.Find(known, FullName(type), method.CompiledName, parameters[Math.Min(call.Argument, parameters.Count - 1)]);
    }

    private static string FullName(FSharpEntity type) =>
        type.DeclaringEntity is { Value: { IsNamespace: false } outer } ? $"{FullName(outer)}+{type.CompiledName}"
        : type.Namespace is { Value: var space } ? $"{space}.{type.CompiledName}"
        : type.CompiledName;
}
