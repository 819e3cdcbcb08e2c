namespace YiTa.Notebooks.Sql.Internal.Help;

/// <summary>Takes SQL apart, whatever it holds.</summary>
internal static class SqlLexer
{
    public static IReadOnlyList<SqlToken> Read(string code)
    {
        var tokens = new List<SqlToken>();
        for (var at = 0; at < code.Length;)
        {
            if (char.IsWhiteSpace(code[at]))
            {
                at++;
                continue;
            }

            var token = Next(code, at);
            tokens.Add(token);
            at = token.End;
        }

        return tokens;
    }

    public static bool IsNamePart(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '$' || letter > 127;

    private static SqlToken Next(string code, int start)
    {
        var after = start + 1 < code.Length ? code[start + 1] : '\0';
        switch (code[start])
        {
            case '-' when after == '-':
                return Token(SqlTokenKind.Comment, EndOf(code, "\n", start + 2, keep: 0));
            case '/' when after == '*':
                return Token(SqlTokenKind.Comment, EndOf(code, "*/", start + 2, keep: 2));
            case '\'':
                return Quoted(SqlTokenKind.Text, '\'');
            case '"':
                return Quoted(SqlTokenKind.QuotedName, '"');
            case '`':
                return Quoted(SqlTokenKind.QuotedName, '`');
            case '[':
                return Quoted(SqlTokenKind.QuotedName, ']');
            case '@' or ':' or '$':
                return Token(SqlTokenKind.Parameter, While(start + 1, IsNamePart));
            case >= '0' and <= '9':
                return Token(SqlTokenKind.Number, While(start, letter => char.IsLetterOrDigit(letter) || letter == '.'));
            case var first when IsNamePart(first):
                return Token(SqlTokenKind.Word, While(start, IsNamePart));
            default:
                return Token(SqlTokenKind.Mark, start + 1);
        }

        int While(int at, Func<char, bool> inside)
        {
            while (at < code.Length && inside(code[at]))
                at++;
            return at;
        }

        SqlToken Token(SqlTokenKind kind, int end) => new(kind, start, end, code[start..end]);

        SqlToken Quoted(SqlTokenKind kind, char close)
        {
            var at = start + 1;
            while (at < code.Length && (code[at] != close || (at + 1 < code.Length && code[at + 1] == close && close != ']')))
                at += code[at] == close ? 2 : 1;
            var inner = code[(start + 1)..Math.Min(at, code.Length)].Replace($"{close}{close}", close.ToString(), StringComparison.Ordinal);
            return new(kind, start, Math.Min(at + 1, code.Length), inner);
        }
    }

    private static int EndOf(string code, string mark, int from, int keep) =>
        code.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var at ? at + keep : code.Length;
}
