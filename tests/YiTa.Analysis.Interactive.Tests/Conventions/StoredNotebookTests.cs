using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Interactive.Frames;
using YiTa.Analysis.Interactive.Kernels.Internal;

namespace YiTa.Analysis.Interactive.Tests.Conventions;

/// <summary>What the stored notebook of .NET Interactive says of the evidence must be so: nothing else notices that it is stale.</summary>
public class StoredNotebookTests
{
    private static readonly EvidencePackage Evidence = EvidencePackage.Load();

    [Fact]
    public void The_stored_greeting_is_that_of_the_evidence()
    {
        var greeting = Outputs("b2b6dbf0").Select(output => Text(output["data"]?["text/markdown"])).Single(text => text.Length > 0);
        var lines = Greeting.Text(Evidence, answersSql: true, olderFSharpCore: null).Split('\n');
        Assert.Equal(lines, greeting.Split('\n').Take(lines.Length));
    }

    [Fact]
    public void The_stored_join_is_that_of_the_evidence()
    {
        var (figures, events) = (Evidence.Observations.ToEvidenceFrame().Data, Evidence.Events.ToEvidenceFrame().Data);
        var joined = figures.JoinByPlaceAndPeriod(events, JoinPeriods.Overlapping);
        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"{figures.Rows.Count} figures and {events.Rows.Count} events give {joined.Rows.Count} rows: {joined["id_right"].NullCount} figures stand alone, {joined["id_left"].NullCount} events."),
            Text(Outputs("0351ed11").First()["data"]!["text/plain"]));
    }

    [Fact]
    public void The_stored_frame_is_that_of_the_evidence()
    {
        var data = Evidence.Query().Theme("demographics").Place("ili").ToEvidenceFrame().Data;
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"{data["value"].NullCount} of {data.Rows.Count} rows have no value."), Text(Outputs("0d63e7c7").First()["data"]!["text/plain"]));
    }

    private static IEnumerable<JsonNode> Outputs(string cell) =>
        JsonNode.Parse(File.ReadAllText(Notebook()))!["cells"]!.AsArray().Single(one => one!["id"]!.GetValue<string>() == cell)!["outputs"]!.AsArray().OfType<JsonNode>();

    private static string Text(JsonNode? form) => form is JsonArray lines ? string.Concat(lines.Select(line => line!.GetValue<string>())) : form?.GetValue<string>() ?? "";

    private static string Notebook([CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "../../../notebooks/dotnet-interactive/ili-population-shift.ipynb");
}
