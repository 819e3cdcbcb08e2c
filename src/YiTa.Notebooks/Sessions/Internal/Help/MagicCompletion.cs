using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Notebooks.Sessions.Internal.Help;

/// <summary>Completes magic lines.</summary>
internal static class MagicCompletion
{
    public static CompletionList At(NotebookSession session, string source, CellPart part, int offset) => CompletionList.None(offset);
}
