using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Notebooks.Sessions.Internal.Help;

/// <summary>Tells what a magic does.</summary>
internal static class MagicInspection
{
    public static Inspection? At(NotebookSession session, string source, CellPart part, int offset) => null;
}
