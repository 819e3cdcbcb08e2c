#!/usr/bin/env dotnet
#:project ../../src/YiTa.Publishing/YiTa.Publishing.csproj
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property RestoreLockedMode=false

// Makes a notebook that dotnet-interactive ran fit to be committed: JSON as objects instead of text, a PNG for each picture, and nothing of
// the machine or the clock. Run: dotnet run notebooks/dotnet-interactive/store.cs NOTEBOOK
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YiTa.Notebooks.Documents;
using YiTa.Publishing.Images;

if (args is not [var path])
{
    Console.Error.WriteLine("Expected one notebook.");
    return 2;
}

string[] ofTheMachine = ["Loading extensions from", "<strong>Restore sources</strong>", "probeAddresses("];
var notebook = NotebookDocument.Load(path);
notebook.Metadata["language_info"] = new JsonObject { ["name"] = "polyglot-notebook" };
foreach (var cell in notebook.Cells)
{
    cell.Metadata.Remove("execution");
    foreach (var output in cell.Outputs.OfType<RichOutput>().ToList())
    {
        if (output.Data.Any(form => ofTheMachine.Any(Text(form.Value).Contains))) cell.Outputs.Remove(output);
        else output.Data = new MimeBundle(output.Data.Select(form => KeyValuePair.Create(form.Key, Stored(form.Key, form.Value))));
    }
}

var report = await StaticImages.AddAsync([new NotebookPictures(Path.GetFileName(path), notebook)]);
foreach (var fault in report.Faults) Console.Error.WriteLine(fault);
if (report.Unavailable is { } reason) Console.Error.WriteLine(reason);
notebook.Save(path);
return report.Faults.Count == 0 && report.Unavailable is null ? 0 : 1;

static JsonNode Stored(string mimeType, JsonNode form) => mimeType.EndsWith("+json", StringComparison.Ordinal) && form is JsonValue
    ? JsonNode.Parse(Text(form))!
    // The formatter of data frames numbers its tables by the clock.
    : form is JsonValue ? Regex.Replace(Text(form), "table_[0-9]+", "table") : form.DeepClone();

static string Text(JsonNode form) => form is JsonValue value && value.TryGetValue(out string? text) ? text : "";
