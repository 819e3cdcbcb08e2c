namespace YiTa.Notebooks.Sql.Internal.Help;

/// <summary>The statement around a place, and the tables that it speaks of. It may be half typed.</summary>
internal sealed class SqlStatement
{
    private readonly SqlCatalog _catalog;
    private readonly IReadOnlyList<SqlToken> _tokens;

    public SqlStatement(string code, int offset, SqlCatalog catalog)
    {
        _catalog = catalog;
        var pieces = SqlLexer.Read(code);
        At = pieces.FirstOrDefault(token => token.Start < offset && offset <= token.End);
        var first = pieces.ToList().FindLastIndex(token => token.Is(';') && token.End <= offset) + 1;
        _tokens = [.. pieces.Skip(first).TakeWhile(token => !(token.Is(';') && token.Start >= offset)).Where(token => token.Kind != SqlTokenKind.Comment)];
        Before = [.. _tokens.Where(token => token.End <= offset)];
        Named = [.. Parts()];
        var here = Nesting(_tokens.Count(token => token.End <= offset));
        var all = References().ToList();
        var visible = all.Where(entry => here.StartsWith(Nesting(entry.At), StringComparison.Ordinal)).ToList();
        InScope = [.. (visible.Count > 0 ? visible : all).Select(entry => (entry.Alias, entry.Table))];
    }

    /// <summary>The token that ends at the place or reaches over it.</summary>
    public SqlToken At { get; }

    /// <summary>The tokens that end before the place.</summary>
    public IReadOnlyList<SqlToken> Before { get; }

    /// <summary>What <c>WITH</c> names.</summary>
    public IReadOnlyList<SqlTable> Named { get; }

    /// <summary>The tables that the statement reads or writes, by their aliases.</summary>
    public IReadOnlyList<(string Alias, SqlTable Table)> InScope { get; }

    /// <summary>The tables that an alias or name stands for.</summary>
    public IEnumerable<SqlTable> Behind(string name)
    {
        var aliased = InScope.Where(entry => Same(entry.Alias, name)).Select(entry => entry.Table).ToList();
        return aliased.Count > 0 ? aliased : Find(name) is { } table ? [table] : [];
    }

    public static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    /// <summary>The open parentheses before a token, as a path: a query sees the tables of those around it, and not of others.</summary>
    private string Nesting(int index)
    {
        var open = new Stack<int>();
        for (var i = 0; i < index; i++)
        {
            if (_tokens[i].Is('('))
                open.Push(i);
            else if (_tokens[i].Is(')'))
                open.TryPop(out _);
        }

        return string.Concat(open.Reverse().Select(at => at + "/"));
    }

    private SqlTable? Find(string name) => Named?.FirstOrDefault(table => Same(table.Name, name)) ?? _catalog.Find(name);

    /// <summary>Reads <c>name (columns) AS (query)</c> after <c>WITH</c>.</summary>
    private IEnumerable<SqlTable> Parts()
    {
        if (!_tokens.Any(token => token.Is("WITH")))
            yield break;
        for (var i = 1; i < _tokens.Count; i++)
        {
            if (!_tokens[i].IsName || !(_tokens[i - 1].Is("WITH") || _tokens[i - 1].Is("RECURSIVE") || _tokens[i - 1].Is(',')))
                continue;
            var at = i + 1;
            var columns = new List<SqlTableColumn>();
            if (at < _tokens.Count && _tokens[at].Is('('))
            {
                var close = Close(at);
                columns.AddRange(_tokens.Skip(at + 1).Take(close - at - 1).Where(token => token.IsName).Select(token => new SqlTableColumn(token.Text, "", "")));
                at = close + 1;
            }

            if (at >= _tokens.Count || !_tokens[at].Is("AS"))
                continue;
            at++;
            while (at < _tokens.Count && (_tokens[at].Is("NOT") || _tokens[at].Is("MATERIALIZED")))
                at++;
            if (at < _tokens.Count && _tokens[at].Is('('))
                yield return new(_tokens[i].Text, "part of the query", columns.Count > 0 ? columns : Output(at + 1, Close(at)));
        }
    }

    /// <summary>Reads what follows <c>FROM</c>, <c>JOIN</c>, <c>INTO</c>, <c>UPDATE</c> and the commas between tables.</summary>
    private IEnumerable<(string Alias, SqlTable Table, int At)> References()
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (!(_tokens[i].Is("FROM") || _tokens[i].Is("JOIN") || _tokens[i].Is("INTO") || _tokens[i].Is("UPDATE")))
                continue;
            var at = i + 1;
            do
            {
                if (Reference(ref at) is { } found)
                    yield return (found.Alias, found.Table, i);
            }
            while (_tokens[i].Is("FROM") && at < _tokens.Count && _tokens[at++].Is(','));
        }
    }

    private (string Alias, SqlTable Table)? Reference(ref int at)
    {
        if (at >= _tokens.Count)
            return null;
        SqlTable? table = null;
        if (_tokens[at].Is('('))
        {
            var close = Close(at);
            table = new("", "part of the query", Output(at + 1, close));
            at = close + 1;
        }
        else if (_tokens[at].IsName)
        {
            if (at + 2 < _tokens.Count && _tokens[at + 1].Is('.') && _tokens[at + 2].IsName)
                at += 2;
            table = Find(_tokens[at].Text);
            at++;
        }

        if (at < _tokens.Count && _tokens[at].Is("AS"))
            at++;
        var alias = table?.Name;
        if (at < _tokens.Count && _tokens[at].IsName)
            alias = _tokens[at++].Text;
        return table is null || alias is null ? null : (alias, table);
    }

    /// <summary>The columns that a query between two tokens gives: their aliases, or the last name of a plain column.</summary>
    private List<SqlTableColumn> Output(int start, int end)
    {
        var columns = new List<SqlTableColumn>();
        var select = start;
        while (select < end && !_tokens[select].Is("SELECT"))
            select++;
        var (depth, last) = (0, default(SqlToken));
        for (var i = select + 1; i <= end && i <= _tokens.Count; i++)
        {
            var token = i < Math.Min(end, _tokens.Count) ? _tokens[i] : new(SqlTokenKind.Word, 0, 0, "FROM");
            depth += token.Is('(') ? 1 : token.Is(')') ? -1 : 0;
            var over = depth == 0 && token.Is("FROM");
            if (depth == 0 && (token.Is(',') || over))
            {
                if (last.IsName)
                    columns.Add(new(last.Text, "", ""));
                else if (last.Is('*'))
                    columns.AddRange(Sources(i, end));
                if (over)
                    break;
            }

            last = token;
        }

        return columns;
    }

    private IEnumerable<SqlTableColumn> Sources(int from, int end) =>
        _tokens.Skip(from).Take(Math.Max(0, end - from)).Where(token => token.IsName).Select(token => _catalog.Find(token.Text)).OfType<SqlTable>().SelectMany(table => table.Columns);

    private int Close(int open)
    {
        var depth = 0;
        for (var i = open; i < _tokens.Count; i++)
        {
            depth += _tokens[i].Is('(') ? 1 : _tokens[i].Is(')') ? -1 : 0;
            if (depth == 0)
                return i;
        }

        return _tokens.Count;
    }
}
