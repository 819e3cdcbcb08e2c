using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Kernels.Help.Internal;
using YiTa.Notebooks.Sessions.Internal.Magics;

namespace YiTa.Notebooks.Sessions.Internal.Help;

/// <summary>The names that may follow <c>#!</c>.</summary>
internal static class MagicNames
{
    public static string Usage(KernelInfo kernel) => $"#!{kernel.Name}{string.Concat(kernel.Options.Select(option => $" [{option} …]"))}";

    public static string About(KernelInfo kernel) => kernel.Description.Length > 0 ? kernel.Description : kernel.DisplayName;

    /// <summary>Those that fit what was typed after <c>#!</c>; aliases only where their kernel's name does not fit.</summary>
    public static IEnumerable<CompletionItem> Fitting(NotebookSession session, string typed)
    {
        var kernels = session.Kernels.SelectMany(kernel => ((string[])[kernel.Name, .. kernel.Aliases]).Where(name => Fits(name)).Take(typed.Length == 0 ? 1 : int.MaxValue)
            .Select(name => new CompletionItem("#!" + name, CompletionKind.Magic) { Detail = About(kernel), Documentation = Usage(kernel) }));
        var magics = MagicCatalog.All.Where(magic => Fits(magic.Name))
            .Select(magic => new CompletionItem("#!" + magic.Name, CompletionKind.Magic) { Detail = magic.Description, Documentation = magic.Usage });
        return kernels.Concat(magics).OrderBy(item => NameMatch.Rank(item.Text[2..], typed));

        bool Fits(string name) => NameMatch.Rank(name, typed) is not null;
    }
}
