using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Sessions.Internal.Magics;

namespace YiTa.Notebooks.Sessions.Internal.Help;

/// <summary>Checks magic lines: their names, quotes and options. What they refer to is known only when they run.</summary>
internal static class MagicCheck
{
    public static CodeDiagnostic? Of(NotebookSession session, string source, CellPart part)
    {
        try
        {
            var line = MagicLine.Parse(source[part.Start..part.End], 1);
            if (session.FindKernel(line.Name) is { } kernel)
                _ = new MagicArguments(line, kernel.Options, [], 0);
            else if (MagicCatalog.Find(line.Name) is not { } magic)
                return Wrong(MagicCatalog.Unknown(session, line.Name));
            else if (line.Words is not ["-h" or "--help" or "-?"])
                _ = new MagicArguments(line, magic.Options, magic.Flags, positional: magic is ShareMagic or ImportMagic ? 1 : 0);
            return null;
        }
        catch (MagicException exception)
        {
            return Wrong(exception.Message);
        }

        CodeDiagnostic Wrong(string message) => new(DiagnosticSeverity.Error, "MagicError", message, part.Start, part.End);
    }
}
