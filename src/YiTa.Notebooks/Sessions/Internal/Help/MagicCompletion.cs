using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Kernels.Help.Internal;
using YiTa.Notebooks.Sessions.Internal.Magics;

namespace YiTa.Notebooks.Sessions.Internal.Help;

/// <summary>Completes a magic line: its name, its options, and what they take.</summary>
internal sealed class MagicCompletion(NotebookSession session, string kernel)
{
    private static readonly string[] MimeTypes = ["application/json", "text/csv", "text/html", "text/markdown", "text/plain"];

    public static CompletionList At(NotebookSession session, string source, CellPart part, int offset)
    {
        var words = MagicWord.Split(source, part.Start + 2, part.End);
        if (words is [] || offset <= words[0].End)
        {
            var typed = words is [] || offset < part.Start + 2 ? "" : source[(part.Start + 2)..offset].TrimStart();
            return new(part.Start, words is [] ? part.End : words[0].End, [.. MagicNames.Fitting(session, typed)]);
        }

        var index = words.ToList().FindIndex(word => word.Start < offset && offset <= word.End);
        var word = index < 0 ? new MagicWord("", offset) : words[index];
        var before = words.Skip(1).Where(other => other.End < offset && other.Start != word.Start).Select(other => other.Text).ToList();
        return new MagicCompletion(session, part.Kernel).Complete(words[0].Text, before, word, source[word.Start..offset], [.. words.Skip(1).Select(other => other.Text)]);
    }

    private CompletionList Complete(string name, List<string> before, MagicWord word, string typed, List<string> all)
    {
        var info = session.FindKernel(name);
        var magic = MagicCatalog.Find(name);
        IReadOnlyList<string> options = info?.Options ?? magic?.Options ?? [];
        var taker = options.FirstOrDefault(option => typed.StartsWith(option + "=", StringComparison.Ordinal))
            ?? (before is [.., var last] && options.Contains(last) ? last : null);
        var skip = taker is not null && typed.StartsWith(taker + "=", StringComparison.Ordinal) ? taker.Length + 1 : 0;
        if (typed.Length > skip && typed[skip] is '"' or '\'')
            skip++;
        IEnumerable<CompletionItem> items = taker is not null ? OfOption(taker, typed[skip..])
            : magic switch
            {
                ShareMagic when !typed.StartsWith('-') => Shared(all, typed),
                ImportMagic => Files(typed[skip..], ImportMagic.Endings),
                _ => [],
            };
        if (taker is null && (typed.Length == 0 || typed[0] == '-'))
        {
            items = items.Concat(options.Concat(magic?.Flags ?? []).Where(option => !all.Contains(option) || option == word.Text)
                .Select(option => new CompletionItem(option, CompletionKind.Option) { Detail = OptionTexts.Of(name, option) }));
        }

        var rest = typed[skip..];
        var fitting = items.Select((item, order) => (item, order, Rank: NameMatch.Rank(item.Text, rest)))
            .Where(entry => entry.Rank is not null).OrderBy(entry => entry.Rank).ThenBy(entry => entry.order).Select(entry => entry.item);
        return new(word.Start + skip, Math.Max(word.Start + typed.Length, word.End), [.. fitting.DistinctBy(item => item.Text)]);
    }

    private IEnumerable<CompletionItem> OfOption(string option, string typed) => option switch
    {
        "--from" => Others().Select(info => new CompletionItem(info.Name, CompletionKind.Kernel) { Detail = info.DisplayName }),
        "--mime-type" => MimeTypes.Select(type => new CompletionItem(type, CompletionKind.Text)),
        "--from-file" => Files(typed, []),
        "--value" or "--from-value" => References().Concat([Asking("@input:", "asks the reader"), Asking("@password:", "asks the reader, without showing the answer")]),
        _ => [],
    };

    private IEnumerable<CompletionItem> Shared(List<string> words, string typed)
    {
        var from = words.IndexOf("--from") is >= 0 and var at && at + 1 < words.Count ? words[at + 1]
            : words.FirstOrDefault(word => word.StartsWith("--from=", StringComparison.Ordinal))?[7..];
        return from is not null && !typed.StartsWith('@')
            ? ValuesOf(from).Select(value => new CompletionItem(value.Name, CompletionKind.Variable) { Detail = value.Type.Name })
            : References();
    }

    private IEnumerable<CompletionItem> References() => Others().SelectMany(info => ValuesOf(info.Name)
        .Select(value => new CompletionItem($"@{info.Name}:{value.Name}", CompletionKind.Variable) { Detail = value.Type.Name }));

    private IEnumerable<Kernels.KernelInfo> Others() => session.Kernels.Where(info => !info.Answers(kernel));

    // A kernel that was not started holds no value, and asking must not start it.
    private IReadOnlyList<Kernels.KernelValue> ValuesOf(string name) =>
        session.StartedKernels.FirstOrDefault(started => started.Info.Answers(name))?.Values ?? [];

    private IEnumerable<CompletionItem> Files(string typed, IReadOnlyList<string> endings) => FileNames.Fitting(session.Options.WorkingFolder, typed, endings);

    private static CompletionItem Asking(string text, string detail) => new(text, CompletionKind.Keyword) { Detail = detail };
}
