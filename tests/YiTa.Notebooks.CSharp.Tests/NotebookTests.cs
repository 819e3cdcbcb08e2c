using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.CSharp.Tests;

/// <summary>Notebooks as people write them for .NET Interactive, run as a whole.</summary>
public class NotebookTests
{
    [Fact]
    public async Task A_notebook_of_DotNet_Interactive_runs_unchanged()
    {
        var outputs = await RunAsync(
            "using Microsoft.DotNet.Interactive.Formatting;\nusing static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;\nConsole.WriteLine(\"out\");\ndisplay(b(\"bold\"));",
            "Formatter.Register<DateOnly>(d => $\"day {d.Day}\", \"text/plain\");\nFormatter.SetPreferredMimeTypesFor(typeof(DateOnly), \"text/plain\");\nnew DateOnly(1962, 5, 29)",
            "var shown = display(\"before\");\nshown.Update(\"after\");",
            "HTML(\"<i>x</i>\")",
            "#!time\nvar inner = Kernel.Root.FindKernelByName(\"csharp\");\ninner.Name",
            "#!csharp\n(1 + 1).ToString()");

        Assert.Equal(
            [
                "stdout out\n", "display text/html <b>bold</b>",
                "result text/plain day 29",
                "display text/plain after",
                "result text/html <i>x</i>",
                "result text/plain csharp",
                "result text/plain 2",
            ],
            outputs.Where(output => !output.Contains("Wall time", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_notebook_stops_at_its_first_error_and_names_it()
    {
        var outputs = await RunAsync("var a = 1;", "a + missing", "3");

        Assert.Equal(
            [
                """
                error CS0103
                (1,5): error CS0103: The name 'missing' does not exist in the current context
                    a + missing
                        ^^^^^^^
                """,
            ],
            outputs);
    }

    private static async Task<List<string>> RunAsync(params string[] cells)
    {
        var document = NotebookDocument.Parse(
            """{"nbformat":4,"nbformat_minor":5,"metadata":{"kernelspec":{"name":".net-csharp","display_name":".NET (C#)"}},"cells":[]}""", "test");
        foreach (var cell in cells)
            document.Cells.Add(new(CellKind.Code, cell));
        await using var session = new NotebookSession(new() { Kernels = [CSharpKernel.Registration()] });
        await NotebookRunner.RunAsync(document, session);
        return [.. document.Cells.SelectMany(cell => cell.Outputs).Select(Describe)];
    }

    private static string Describe(CellOutput output) => output switch
    {
        StreamOutput stream => $"{stream.Name} {stream.Text}",
        ErrorOutput error => $"error {error.Name}\n{string.Join('\n', error.Traceback)}",
        ExecuteResultOutput result => $"result {result.Data.Keys.First()} {result.Data.GetText(result.Data.Keys.First())}",
        RichOutput rich => $"display {rich.Data.Keys.First()} {rich.Data.GetText(rich.Data.Keys.First())}",
        _ => output.ToString()!,
    };
}
