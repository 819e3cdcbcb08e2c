using FSharp.Compiler.EditorServices;
using FSharp.Compiler.Tokenization;
using Microsoft.FSharp.Collections;
using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Kernels.Help.Internal;

namespace YiTa.Notebooks.FSharp.Internal.Help;

/// <summary>Tells what stands at a place of F#.</summary>
internal static class FSharpInspection
{
    public static Inspection? At(FsiHost host, IReadOnlyList<ArgumentValues> arguments, string code, int offset, int detail)
    {
        var lexis = new FSharpLexis(code);
        if (lexis.At(offset) is { } piece)
            return piece.Kind == FSharpPieceKind.Text ? FSharpArguments.Inspect(host, arguments, code, offset) : null;
        var draft = FSharpDraft.Of(host, code);
        var place = FSharpPlace.Of(draft.Code, offset);
        if (QuickParse.GetCompleteIdentifierIsland(true, place.Text, place.Column) is { Value: var (island, end, _) } && Tell(draft, place, island, end, host, detail) is { } found)
            return found;

        // Behind a function or between the parentheses of a call, the question is how to call.
        if ((FSharpCall.Applied(lexis.Plain, offset) ?? FSharpCall.Around(lexis.Plain, offset)) is not { } call)
            return null;
        var (name, at) = (call.Name, FSharpPlace.Of(draft.Code, call.NameEnd));
        return Tell(draft, at, name, at.Column, host, detail);
    }

    private static Inspection? Tell(FSharpDraft draft, FSharpPlace place, string island, int end, FsiHost host, int detail)
    {
        var names = ListModule.OfSeq(island.Split('.').Select(name => name.Trim('`')));
        var text = draft.Checked.GetToolTip(place.Line, end, place.Text, names, FSharpTokenTag.Identifier, null);
        if (FSharpToolTip.Markdown(text, detail > 0) is not { } markdown)
            return null;
        if (!island.Contains('.', StringComparison.Ordinal) && markdown.StartsWith("```fsharp\nval ", StringComparison.Ordinal) && host.Find(island) is { } bound && PlainValue.Line(bound.Value.ReflectionValue) is { } value)
            markdown = markdown.Replace("\n```", "\n```\n\n" + value, StringComparison.Ordinal);
        var last = island.Split('.')[^1].Length;
        return new(place.Start + Math.Max(0, end - last), Math.Min(place.Start + end, draft.Code.Length), HelpText.Plain(markdown), markdown);
    }
}
