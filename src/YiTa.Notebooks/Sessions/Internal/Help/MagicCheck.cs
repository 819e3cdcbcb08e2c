using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Notebooks.Sessions.Internal.Help;

/// <summary>Checks magic lines.</summary>
internal static class MagicCheck
{
    public static CodeDiagnostic? Of(NotebookSession session, string source, CellPart part) => null;
}
