using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents;
using YiTa.Publishing.Checks;

namespace YiTa.Cli.Verbs;

/// <summary><c>yita results</c>: every quantity that the notebooks published, read from their stored outputs.</summary>
internal static class ResultsVerb
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(Terminal terminal, string folder)
    {
        var notebooks = Inputs.Notebooks("Notebooks to read; all in notebooks/ by default.");
        var json = new Option<bool>("--json") { Description = "Print JSON with formula, inputs and sources." };
        var command = new Command("results", "List every published quantity: name, value, unit, notebook and cell.") { notebooks, json };
        command.SetAction(result =>
        {
            var workspace = Workspace.For(folder, result.GetValue(notebooks));
            var rows = new JsonArray();
            foreach (var path in Inputs.Resolve(result.GetValue(notebooks), workspace, folder))
            {
                foreach (var (cell, quantity) in PublishedNumbers.Read(NotebookDocument.Load(path)))
                {
                    var row = (JsonObject)quantity.DeepClone();
                    row["notebook"] = workspace.Relative(path);
                    row["cell"] = cell;
                    rows.Add(row);
                }
            }

            terminal.Out.WriteLine(result.GetValue(json) ? rows.ToJsonString(Indented) : Table(rows));
            return ExitCode.Success;
        });
        return command;
    }

    private static string Table(JsonArray rows)
    {
        var lines = rows.OfType<JsonObject>().Select(row => (Name: Text(row["name"]), Value: Number(row), Unit: Text(row["unit"]), Place: $"{row["notebook"]} cell {row["cell"]}")).ToList();
        var (name, value, unit) = (Width(lines.Select(l => l.Name)), Width(lines.Select(l => l.Value)), Width(lines.Select(l => l.Unit)));
        return string.Join('\n', lines.Select(l => $"{l.Name.PadRight(name)}  {l.Value.PadLeft(value)}  {l.Unit.PadRight(unit)}  {l.Place}"));
    }

    private static int Width(IEnumerable<string> texts) => texts.Select(text => text.Length).DefaultIfEmpty().Max();

    private static string Number(JsonObject row) => (Format(row["value"]), Format(row["low"]), Format(row["high"])) switch
    {
        ({ } value, { } low, { } high) when low != high => $"{value} ({low} to {high})",
        ({ } value, { } low, null) => $"{value} (at least {low})",
        ({ } value, null, { } high) => $"{value} (at most {high})",
        ({ } value, _, _) => value,
        (_, { } low, { } high) => $"{low} to {high}",
        (_, { } low, null) => $"at least {low}",
        (_, null, { } high) => $"at most {high}",
        _ => "any",
    };

    // Outputs are read as they are stored, and anyone may have written them.
    private static string? Format(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out double number) ? number.ToString("#,0.######", CultureInfo.InvariantCulture) : null;

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : "";
}
