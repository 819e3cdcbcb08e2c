using SQLitePCL;
using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Notebooks.Sql.Internal.Help;

/// <summary>Tells whether SQL can be run as it stands: SQLite's own rule, which wants a semicolon, and an empty line for those who leave it out.</summary>
internal static class SqlCompleteness
{
    public static Completeness Of(string code)
    {
        var last = SqlLexer.Read(code);
        if (last.All(token => token.Kind == SqlTokenKind.Comment && (token.Text[0] == '-' || token.Text.EndsWith("*/", StringComparison.Ordinal))))
            return new(CompletenessState.Complete);
        var isOpen = last is [.., { Kind: SqlTokenKind.Text or SqlTokenKind.QuotedName } quoted] && (quoted.End - quoted.Start == 1 || code[quoted.End - 1] != Closing(code[quoted.Start]));
        var ended = raw.sqlite3_complete(code) != 0 || (!isOpen && EndsInEmptyLine(code));
        return new(ended ? CompletenessState.Complete : CompletenessState.Incomplete);
    }

    private static char Closing(char open) => open == '[' ? ']' : open;

    private static bool EndsInEmptyLine(string code) => code.AsSpan(code.AsSpan().TrimEnd().Length).Count('\n') >= 2;
}
