using System.CommandLine;
using System.Globalization;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Sql;

namespace YiTa.Cli.Verbs;

/// <summary><c>yita sql</c>: queries the evidence.</summary>
internal static class SqlVerb
{
    public static Command Create(Terminal terminal, string folder)
    {
        var query = new Argument<string>("query") { Description = "One or more statements of SQLite's SQL; reading only." };
        var format = new Option<string>("--format") { Description = "How rows are printed.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "csv", "json");
        var command = new Command("sql", "Query the evidence: one table per file, and the views 'observations' and 'context'.") { query, format };
        command.SetAction((result, cancellation) =>
        {
            var sql = result.GetRequiredValue(query);
            if (string.IsNullOrWhiteSpace(sql)) throw new UsageException("The query is empty; expected a statement of SQL.");
            using var database = EvidenceDatabase.Create(Package.Load(folder));
            var rows = database.Query(sql, cancellation: cancellation);
            terminal.Out.Write(result.GetValue(format) switch
            {
                "json" => TableExport.ToJson(Names(rows), rows.Rows),
                "csv" => TableExport.ToCsv(Names(rows), rows.Rows),
                _ => Table(rows),
            });
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static string[] Names(EvidenceResult result) => [.. result.Columns.Select(column => column.Name)];

    private static string Table(EvidenceResult result)
    {
        var cells = result.Rows.Select(row => row.Select(value => Text(value).ReplaceLineEndings(" ")).ToArray()).Prepend([.. result.Columns.Select(column => column.Name)]).ToList();
        var widths = result.Columns.Select((_, i) => cells.Max(row => row[i].Length)).ToArray();
        var isNumber = result.Columns.Select((_, i) => result.Rows.Any(row => row[i] is long or double) && result.Rows.All(row => row[i] is null or long or double)).ToArray();
        var lines = cells.Select(row => string.Join("  ", row.Select((cell, i) => isNumber[i] ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).TrimEnd()).ToList();
        lines.Insert(1, string.Join("  ", widths.Select(width => new string('─', width))));
        return string.Join('\n', lines) + $"\n({CommandLine.Count(result.Rows.Count, "row")})\n";
    }

    private static string Text(object? value) => value is null ? "" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
