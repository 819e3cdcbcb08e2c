using System.CommandLine;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Sql;

namespace YiTa.Cli.Verbs;

/// <summary><c>yita export</c>: writes the evidence for other tools.</summary>
internal static class ExportVerb
{
    public static Command Create(Terminal terminal, string folder)
    {
        var format = new Option<string>("--format") { Description = "csv and json: a file for each table; sqlite: one database.", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "json", "sqlite");
        var output = new Option<string>("--output") { Description = "The folder to write to; 'export' in this folder by default.", DefaultValueFactory = _ => "export" };
        var command = new Command("export", "Write the evidence as CSV, JSON or SQLite.") { format, output };
        command.SetAction(result =>
        {
            var target = Path.GetFullPath(result.GetRequiredValue(output), folder);
            var package = Package.Load(folder);
            Directory.CreateDirectory(target);
            foreach (var path in Write(package, result.GetRequiredValue(format), target)) terminal.Out.WriteLine(path);
            return ExitCode.Success;
        });
        return command;
    }

    private static IEnumerable<string> Write(EvidencePackage package, string format, string folder)
    {
        if (format == "sqlite")
        {
            var path = Path.Combine(folder, "evidence.sqlite");
            using var database = EvidenceDatabase.Create(package);
            database.Save(path);
            yield return path;
            yield break;
        }

        foreach (var table in package.Tables)
        {
            var path = Path.Combine(folder, $"{table.Name}.{format}");
            var text = format == "json" ? table.ToJson() : table.ToCsv();
            File.WriteAllText(path + ".part", text);
            File.Move(path + ".part", path, overwrite: true);
            yield return path;
        }
    }
}
