using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Kernels.Help.Internal;

namespace YiTa.Notebooks.Sql.Internal.Help;

/// <summary>Tells what stands at a place of SQL: a column, a table, a function or a shared value.</summary>
internal static class SqlInspection
{
    public static Inspection? At(SqlCatalog catalog, IReadOnlyDictionary<string, object?> parameters, Func<string, string?, string?> describe, string code, int offset)
    {
        var statement = new SqlStatement(code, offset, catalog);
        var token = statement.At;
        if (token.Kind is not (SqlTokenKind.Word or SqlTokenKind.QuotedName or SqlTokenKind.Parameter))
            statement = new(code, Math.Min(offset + 1, code.Length), catalog);
        token = statement.At;
        return token.Kind switch
        {
            SqlTokenKind.Parameter when parameters.TryGetValue(token.Text[1..], out var value) => Answer($"`{token.Text}`: the shared value `{SqlText.Of(value)}`"),
            SqlTokenKind.Word or SqlTokenKind.QuotedName => Name() is { } told ? Answer(told) : null,
            _ => null,
        };

        Inspection Answer(string markdown) => new(token.Start, token.End, HelpText.Plain(markdown), markdown);

        string? Name()
        {
            var before = statement.Before.Where(one => one.End <= token.Start).ToList();
            var owners = before is [.., { IsName: true } owner, var dot] && dot.Is('.') ? statement.Behind(owner.Text) : statement.InScope.Select(entry => entry.Table);
            var columns = owners.SelectMany(table => table.Columns.Where(column => SqlStatement.Same(column.Name, token.Text)).Select(column => Column(table, column))).Distinct().ToList();
            if (columns.Count > 0 && !(before is [.., var last] && (last.Is("FROM") || last.Is("JOIN"))))
                return string.Join("\n\n", columns);
            if (token.IsName && statement.Behind(token.Text).FirstOrDefault() is { } found)
                return Table(found);
            return SqlWords.Functions.TryGetValue(token.Text, out var function) ? "`" + function.Replace(": ", "`: ", StringComparison.Ordinal) : null;
        }

        string Column(SqlTable table, SqlTableColumn column)
        {
            var declaration = string.Join(' ', new[] { column.Name, column.Type, column.Rules }.Where(part => part.Length > 0));
            var about = describe(table.Name, column.Name) is { } text ? "\n\n" + text : "";
            return $"`{declaration}`{(table.Name.Length > 0 ? $" of {table.Name}" : "")}{about}";
        }

        string Table(SqlTable table) =>
            $"{table.Kind} `{table.Name}`{(describe(table.Name, null) is { } about ? "\n\n" + about : "")}\n\n"
            + string.Join('\n', table.Columns.Select(column => $"- `{string.Join(' ', new[] { column.Name, column.Type }.Where(part => part.Length > 0))}`{(describe(table.Name, column.Name) is { } text ? ": " + text : "")}"));
    }
}
