using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Kernels.Help.Internal;

namespace YiTa.Notebooks.Sql.Internal.Help;

/// <summary>Completes SQL.</summary>
/// <param name="catalog">What the connection holds.</param>
/// <param name="parameters">The names of the shared values, without <c>@</c>.</param>
/// <param name="describe">What is known of a table or column; the column is null for the table itself.</param>
/// <param name="values">Gives some of the texts that a column holds.</param>
internal sealed class SqlCompletion(SqlCatalog catalog, IEnumerable<string> parameters, Func<string, string?, string?> describe, Func<string, string, IReadOnlyList<string>> values)
{
    private static readonly string[] TakeTables = ["FROM", "JOIN", "INTO", "UPDATE", "TABLE", "EXISTS", "VIEW"];

    public CompletionList At(string code, int offset)
    {
        var statement = new SqlStatement(code, offset, catalog);
        if (statement.At is { Kind: SqlTokenKind.Comment } comment && (offset < comment.End || code[comment.Start] == '-' || !comment.Text.EndsWith("*/", StringComparison.Ordinal)))
            return CompletionList.None(offset);
        if (statement.At is { Kind: SqlTokenKind.Text } text && (offset < text.End || text.End - text.Start == 1 || code[text.End - 1] != '\''))
            return Texts(statement, text, code, offset);
        if (statement.At is { Kind: SqlTokenKind.Number })
            return CompletionList.None(offset);
        if (statement.At is { Kind: SqlTokenKind.Parameter } parameter)
            return List(parameter.Start + 1, parameter.End, code[(parameter.Start + 1)..offset], parameters.Select(name => new CompletionItem(name, CompletionKind.Variable)));
        var (start, end) = (offset, offset);
        while (start > 0 && SqlLexer.IsNamePart(code[start - 1]))
            start--;
        while (end < code.Length && SqlLexer.IsNamePart(code[end]))
            end++;
        if (statement.At is { Kind: SqlTokenKind.QuotedName } quoted && offset > quoted.Start)
            (start, end) = (quoted.Start, quoted.End);
        var typed = code[start..offset].TrimStart('"', '[', '`');
        var before = statement.Before.Where(token => token.End <= start).ToList();
        if (before is [.., { IsName: true } owner, var dot] && dot.Is('.'))
            return List(start, end, typed, Members(statement, owner.Text));
        var items = TakesTable(before)
            ? Tables(statement).Concat(Words(typed))
            : Columns(statement).Concat(statement.InScope.Where(entry => entry.Alias != entry.Table.Name).Select(entry => new CompletionItem(entry.Alias, CompletionKind.Table) { Detail = entry.Table.Name }))
                .Concat(Functions()).Concat(Words(typed)).Concat(statement.InScope.Count == 0 ? Tables(statement) : []);
        return List(start, end, typed, items);
    }

    private static CompletionList List(int start, int end, string typed, IEnumerable<CompletionItem> items)
    {
        var fitting = items.DistinctBy(item => item.Text).Select((item, order) => (item, order, Rank: NameMatch.Rank(item.Display, typed)))
            .Where(entry => entry.Rank is not null).OrderBy(entry => entry.Rank).ThenBy(entry => entry.order);
        return new(start, end, [.. fitting.Select(entry => entry.item)]);
    }

    private static bool TakesTable(List<SqlToken> before)
    {
        if (before is [])
            return false;
        if (TakeTables.Any(before[^1].Is))
            return true;

        // After a comma in the list of tables.
        if (!before[^1].Is(','))
            return false;
        var depth = 0;
        for (var i = before.Count - 1; i >= 0; i--)
        {
            depth += before[i].Is(')') ? 1 : before[i].Is('(') ? -1 : 0;
            if (depth < 0 || before[i].Is("SELECT") || before[i].Is("WHERE") || before[i].Is("BY") || before[i].Is("SET") || before[i].Is("ON") || before[i].Is("VALUES"))
                return false;
            if (depth == 0 && before[i].Is("FROM"))
                return true;
        }

        return false;
    }

    private IEnumerable<CompletionItem> Members(SqlStatement statement, string owner) => owner.ToUpperInvariant() is "MAIN" or "TEMP" && !statement.Behind(owner).Any()
        ? Tables(statement)
        : statement.Behind(owner).SelectMany(table => table.Columns.Select(column => Column(column, table)));

    private IEnumerable<CompletionItem> Tables(SqlStatement statement) => statement.Named.Concat(catalog.Tables)
        .Select(table => new CompletionItem(Quote(table.Name), CompletionKind.Table) { Display = table.Name, Detail = table.Kind, Documentation = describe(table.Name, null) });

    private IEnumerable<CompletionItem> Columns(SqlStatement statement) =>
        statement.InScope.SelectMany(entry => entry.Table.Columns.Select(column => Column(column, entry.Table)));

    private CompletionItem Column(SqlTableColumn column, SqlTable table) => new(Quote(column.Name), CompletionKind.Column)
    {
        Display = column.Name,
        Detail = string.Join(' ', new[] { column.Type, table.Name.Length > 0 ? "of " + table.Name : "" }.Where(part => part.Length > 0)),
        Documentation = describe(table.Name, column.Name),
    };

    private IEnumerable<CompletionItem> Functions() => catalog.Functions.Order(StringComparer.Ordinal)
        .Select(name => new CompletionItem(name, CompletionKind.Function) { Detail = SqlWords.Functions.GetValueOrDefault(name, "") });

    // Written as the reader writes.
    private static IEnumerable<CompletionItem> Words(string typed) => SqlWords.All
        .Select(word => new CompletionItem(typed.Any(char.IsLower) && !typed.Any(char.IsUpper) ? word.ToLowerInvariant() : word, CompletionKind.Keyword));

    /// <summary>Texts that the column holds which is compared with this one.</summary>
    private CompletionList Texts(SqlStatement statement, SqlToken text, string code, int offset)
    {
        var before = statement.Before.Where(token => token.End <= text.Start).ToList();
        var end = text.End > text.Start + 1 && code[text.End - 1] == '\'' ? text.End - 1 : text.End;
        var list = before.FindLastIndex(token => token.Is("IN")) is >= 0 and var at && before.Skip(at + 1).All(token => token.Is('(') || token.Is(',') || token.Kind == SqlTokenKind.Text)
            ? before.Take(at).ToList()
            : before.Take(before.Count - 1).ToList();
        var compares = list.Count < before.Count && (list.Count < before.Count - 1 || before[^1].Is('=') || before[^1].Is("IN") || before[^1].Is("LIKE") || before[^1].Is("IS") || before[^1].Is('>') || before[^1].Is('<'));
        while (compares && list is [.., var sign] && (sign.Is('!') || sign.Is('=') || sign.Is('<') || sign.Is("NOT")))
            list.RemoveAt(list.Count - 1);
        if (!compares || list is not [.., { IsName: true } column])
            return CompletionList.None(offset);
        var owners = list is [.., { IsName: true } owner, var dot, _] && dot.Is('.') ? statement.Behind(owner.Text) : statement.InScope.Select(entry => entry.Table);
        var table = owners.FirstOrDefault(one => one.Columns.Any(known => SqlStatement.Same(known.Name, column.Text)));
        if (table is null || catalog.Find(table.Name) is null)
            return CompletionList.None(offset);
        var typed = code[(text.Start + 1)..offset];
        var fitting = values(table.Name, column.Text).Select(value => (value, Rank: NameMatch.RankAnywhere(value, typed))).Where(entry => entry.Rank is not null).OrderBy(entry => entry.Rank);
        return new(text.Start + 1, end, [.. fitting.Select(entry => new CompletionItem(entry.value.Replace("'", "''", StringComparison.Ordinal), CompletionKind.Value))]);
    }

    private static string Quote(string name) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(SqlLexer.IsNamePart) && !SqlWords.IsReserved(name) ? name : SqlSchema.Quote(name);
}
