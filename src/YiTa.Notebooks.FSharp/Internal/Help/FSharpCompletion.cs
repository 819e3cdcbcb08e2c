using FSharp.Compiler.EditorServices;
using FSharp.Compiler.Tokenization;
using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Kernels.Help.Internal;

namespace YiTa.Notebooks.FSharp.Internal.Help;

/// <summary>Completes F# by what the compiler knows of the notebook.</summary>
internal static class FSharpCompletion
{
    // A description takes the compiler a while.
    private const int MostDetails = 20;

    /// <summary>What can be completed without the compiler: nothing inside of comments and numbers, else the words of the language.</summary>
    public static CompletionList Words(string code, int offset)
    {
        var (start, end) = Word(code, offset);
        var typed = code[start..offset];
        return IsSilent(code, offset, start) || (start > 0 && code[start - 1] == '.') ? CompletionList.None(offset) : new(start, end, [.. Sorted(Keywords(), typed)]);
    }

    public static CompletionList At(FsiHost host, IReadOnlyList<ArgumentValues> arguments, string code, int offset)
    {
        if (FSharpArguments.Complete(host, arguments, code, offset) is { } argument)
            return argument;
        var (start, end) = Word(code, offset);
        if (IsSilent(code, offset, start))
            return CompletionList.None(offset);
        var draft = FSharpDraft.Of(host, code);
        var place = FSharpPlace.Of(draft.Code, offset);
        var partial = QuickParse.GetPartialLongNameEx(place.Text, place.Column - 1);
        var list = draft.Checked.GetDeclarationListInfo(draft.Parsed, place.Line, place.Text, partial, null, null, null);
        if (list.IsError)
            return new(start, end, []);
        var typed = code[start..offset];
        var qualified = partial.QualifyingIdents.Length > 0 || (start > 0 && code[start - 1] == '.');
        var items = list.Items.Where(item => NameMatch.Rank(item.NameInList, typed) is not null)
            .OrderBy(item => NameMatch.Rank(item.NameInList, typed)).ThenByDescending(item => item.IsOwnMember).ThenBy(item => item.MinorPriority).ThenBy(item => item.NameInList, StringComparer.OrdinalIgnoreCase)
            .DistinctBy(item => item.NameInCode)
            .Select((item, index) => Item(item, withDetail: index < MostDetails)).ToList();
        return new(start, end, qualified ? items : [.. Sorted(items.Concat(Keywords()), typed)]);
    }

    private static IEnumerable<CompletionItem> Sorted(IEnumerable<CompletionItem> items, string typed) => items
        .Select((item, order) => (item, order, Rank: NameMatch.Rank(item.Display, typed))).Where(entry => entry.Rank is not null)
        .OrderBy(entry => entry.Rank).ThenBy(entry => entry.order).Select(entry => entry.item).DistinctBy(item => item.Text);

    private static IEnumerable<CompletionItem> Keywords() => FSharpKeywords.KeywordsWithDescription
        .Where(entry => entry.Item1.All(char.IsLetter)).Select(entry => new CompletionItem(entry.Item1, CompletionKind.Keyword) { Detail = entry.Item2 });

    private static bool IsSilent(string code, int offset, int start) =>
        new FSharpLexis(code).At(offset) is not null || (start < offset && char.IsDigit(code[start])) || (start > 1 && code[start - 1] == '.' && char.IsDigit(code[start - 2]) && IsNumber(code, start - 2));

    private static bool IsNumber(string code, int at)
    {
        while (at > 0 && char.IsDigit(code[at - 1]))
            at--;
        return at == 0 || !(char.IsLetter(code[at - 1]) || code[at - 1] is '_' or '\'');
    }

    private static (int Start, int End) Word(string code, int offset)
    {
        var (start, end) = (offset, offset);
        while (start > 0 && IsPart(code[start - 1]))
            start--;
        while (end < code.Length && IsPart(code[end]))
            end++;
        return (start, end);
    }

    private static bool IsPart(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '\'';

    private static CompletionItem Item(DeclarationListItem item, bool withDetail) => new(item.NameInCode, Kind(item.Glyph))
    {
        Display = item.NameInList,
        Detail = withDetail ? FSharpToolTip.Line(item.Description) : "",
    };

    private static CompletionKind Kind(FSharpGlyph glyph) => glyph switch
    {
        { IsClass: true } or { IsType: true } or { IsTypedef: true } or { IsException: true } => CompletionKind.Class,
        { IsDelegate: true } => CompletionKind.Delegate,
        { IsEnum: true } or { IsUnion: true } => CompletionKind.Enum,
        { IsEnumMember: true } => CompletionKind.EnumMember,
        { IsEvent: true } => CompletionKind.Event,
        { IsField: true } or { IsConstant: true } => CompletionKind.Field,
        { IsInterface: true } => CompletionKind.Interface,
        { IsMethod: true } or { IsOverridenMethod: true } or { IsExtensionMethod: true } => CompletionKind.Method,
        { IsModule: true } => CompletionKind.Module,
        { IsNameSpace: true } => CompletionKind.Namespace,
        { IsProperty: true } => CompletionKind.Property,
        { IsStruct: true } => CompletionKind.Struct,
        { IsVariable: true } => CompletionKind.Variable,
        { IsTypeParameter: true } => CompletionKind.TypeParameter,
        _ => CompletionKind.Text,
    };
}
