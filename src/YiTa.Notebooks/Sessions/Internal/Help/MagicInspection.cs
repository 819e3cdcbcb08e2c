using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Sessions.Internal.Magics;

namespace YiTa.Notebooks.Sessions.Internal.Help;

/// <summary>Tells what a magic does.</summary>
internal static class MagicInspection
{
    public static Inspection? At(NotebookSession session, string source, CellPart part)
    {
        var name = MagicWord.First(source, part.Start + 2, part.End);
        var (usage, description, options) = MagicCatalog.Find(name) is { } magic ? (magic.Usage, magic.Description, magic.Options.Concat(magic.Flags))
            : session.FindKernel(name) is { } kernel ? (MagicNames.Usage(kernel), MagicNames.About(kernel), kernel.Options)
            : ("", "", []);
        if (usage.Length == 0)
            return null;
        var lines = OptionTexts.Lines(name, options) is { Length: > 0 } text ? "\n" + text : "";
        return new(part.Start, part.End, $"{usage}\n{description}{lines}", $"`{usage}`\n\n{description}{lines}");
    }
}
