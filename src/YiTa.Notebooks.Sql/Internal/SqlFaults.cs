using System.Text;
using System.Text.RegularExpressions;
using SQLitePCL;

namespace YiTa.Notebooks.Sql.Internal;

/// <summary>Turns SQLite's errors into messages that say where, and what may have been meant.</summary>
internal sealed partial class SqlFaults(sqlite3 database, SqlSchema schema)
{
    /// <summary>Explains the connection's last error.</summary>
    /// <param name="bytes">The cell's code as UTF-8.</param>
    /// <param name="start">Where the statement begins.</param>
    /// <param name="length">How far it reaches at most.</param>
    /// <param name="refusal">Why the guard refused it, or null.</param>
    public SqlFault Explain(byte[] bytes, int start, int length, string? refusal)
    {
        var offset = NativeSqlite.ErrorOffset(database);
        var message = raw.sqlite3_errmsg(database).utf8_to_string();
        if (refusal is not null)
            return At(bytes, start, length, null, refusal);
        if (message == "incomplete input")
            return new SqlFault("the statement ends too early: something is missing", End(bytes, start, length));
        var explained = message + Hint(bytes, start, length, message);
        if (offset >= 0)
            return new SqlFault(explained, Characters(bytes, start + offset));
        return At(bytes, start, length, Missing().Match(message) is { Success: true } match ? match.Groups["name"].Value : null, explained);
    }

    /// <summary>A fault at a name in a statement, or at its first word.</summary>
    public static SqlFault At(byte[] bytes, int start, int length, string? name, string message)
    {
        var text = Encoding.UTF8.GetString(bytes, start, length);
        var place = SkipBlank(text);
        if (name is not null && Regex.Match(text, @"(?<![\w])" + Regex.Escape(name) + @"(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant) is { Success: true } match)
            place = match.Index;
        return new SqlFault(message, Characters(bytes, start) + place);
    }

    /// <summary>The statement's text without the blanks and comments before it.</summary>
    public static string Text(byte[] bytes, int start, int length)
    {
        var text = Encoding.UTF8.GetString(bytes, start, length);
        return text[SkipBlank(text)..].TrimEnd();
    }

    private string? Hint(byte[] bytes, int start, int length, string message)
    {
        if (Missing().Match(message) is { Success: true } missing)
        {
            var name = missing.Groups["name"].Value;
            var plain = name[(name.LastIndexOf('.') + 1)..];
            return ". " + missing.Groups["kind"].Value switch
            {
                "table" => Nearest.Suggest(plain, schema.Tables),
                "function" => Nearest.To(plain, schema.Functions) is { Count: > 0 } near ? $"Did you mean {Nearest.Or(near)}?" : "SELECT name FROM pragma_function_list lists what there is.",
                _ => SuggestColumn(plain, Encoding.UTF8.GetString(bytes, start, length)),
            };
        }
        return Near().Match(message) is { Success: true } near2 && near2.Groups["token"].Value is ['.', ..]
            ? ". Commands that begin with a point belong to the sqlite3 shell; SELECT name FROM sqlite_schema lists the tables"
            : null;
    }

    private string SuggestColumn(string name, string statement)
    {
        var words = new HashSet<string>(Word().Matches(statement).Select(match => match.Value), StringComparer.OrdinalIgnoreCase);
        var tables = schema.Tables.Where(words.Contains).ToList();
        return Nearest.Suggest(name, tables.SelectMany(schema.Columns).Distinct(StringComparer.OrdinalIgnoreCase));
    }

    private static int End(byte[] bytes, int start, int length) =>
        Characters(bytes, start) + Encoding.UTF8.GetString(bytes, start, length).TrimEnd().Length;

    private static int Characters(byte[] bytes, int offset) => Encoding.UTF8.GetCharCount(bytes, 0, Math.Min(offset, bytes.Length));

    private static int SkipBlank(string text) => Blank().Match(text).Length is var length && length < text.Length ? length : 0;

    [GeneratedRegex(@"^no such (?<kind>table|column|function): (?<name>.+)$")]
    private static partial Regex Missing();

    [GeneratedRegex("^near \"(?<token>.+)\": syntax error$")]
    private static partial Regex Near();

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{N}_]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(\s|--[^\n]*(\n|$)|/\*.*?(\*/|$))*", RegexOptions.Singleline)]
    private static partial Regex Blank();
}
