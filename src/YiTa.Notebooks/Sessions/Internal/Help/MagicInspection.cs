using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Sessions.Internal.Magics;

namespace YiTa.Notebooks.Sessions.Internal.Help;

/// <summary>Tells what a magic does.</summary>
internal static class MagicInspection
{
    public static Inspection? At(NotebookSession session, string source, CellPart part)
    {
        var name = MagicWord.First(source, part.Start + 2, part.End);
        var (usage, description) = MagicCatalog.Find(name) is { } magic ? (magic.Usage, magic.Description)
            : session.FindKernel(name) is { } kernel ? (MagicNames.Usage(kernel), MagicNames.About(kernel))
            : ("", "");
        return usage.Length == 0 ? null : new(part.Start, part.End, $"{usage}\n{description}", $"`{usage}`\n\n{description}");
    }
}
