using System.Text.Json.Nodes;
using Microsoft.Playwright;
using YiTa.Publishing.Images;
using YiTa.Testing;

namespace YiTa.Cli.Tests.Kernel;

/// <summary>Jupyter Notebook in a browser, used as a person does.</summary>
public class NotebookPageTests
{
    private static readonly string[] Cells =
    [
        "var x = 20 + 1;\nx * 2",
        "for (var i = 1; i <= 100; i++) Console.Write($\"\\r{i} %\");",
        "var evidence = EvidencePackage.Load();\nChart.Lines(\"Han of Ili\")\n    .Series(\"Han\", evidence.Observation(\"yita-han-population-ili-1949\"), evidence.Observation(\"yita-han-population-ili-1959\"))\n    .Describe(\"The Han of Ili rise from 38,099 in 1949 to 365,250 in 1959.\")\n    .Build()",
        "#!sql\nSELECT id FROM sources LIMIT 3",
        "nosuch",
    ];

    [NotebookPageFact]
    public async Task A_notebook_runs_from_top_to_bottom_is_interrupted_and_restarted()
    {
        await using var server = await NotebookServer.StartAsync(Notebook());
        using var playwright = await Playwright.CreateAsync();
        ChromiumFinder.TryFind(out var browserPath, out _);
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = browserPath, Args = ["--no-sandbox", "--disable-gpu"] });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1100, Height = 1400 } });
        page.SetDefaultTimeout(60_000);
        await page.GotoAsync(server.Page);
        await Idle(page);

        await Menu(page, "Cell", "#run_all_cells");
        await page.WaitForFunctionAsync("() => Jupyter.notebook.get_cells()[4].output_area.outputs.length > 0");
        await Idle(page);
        // The chart is there at once; its picture, which is all that this client can show of it, follows.
        await page.Locator(".cell").Nth(2).Locator("img").WaitForAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "notebook-page.png") });
        Assert.Equal("42", await Output(page, 0, "data['text/plain']"));
        Assert.Contains("100 %", await Output(page, 1, "text"), StringComparison.Ordinal);
        Assert.Contains("application/vnd.plotly.v1+json", await Output(page, 2, "data && Object.keys(Jupyter.notebook.get_cells()[2].output_area.outputs[0].data).join()"), StringComparison.Ordinal);
        Assert.Contains("foreign-ministry-1962-04-21", await page.Locator(".cell").Nth(3).Locator("table").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("CS0103", await Output(page, 4, "ename"));

        await Set(page, 4, "while (true) { }");
        await page.EvaluateAsync("() => Jupyter.notebook.get_cells()[4].execute()");
        await page.WaitForFunctionAsync("() => Jupyter.notebook.kernel_busy");
        await Task.Delay(500);
        await Menu(page, "Kernel", "#int_kernel");
        await page.WaitForFunctionAsync("() => Jupyter.notebook.get_cells()[4].output_area.outputs.some(output => output.ename === 'Interrupted')");
        await Idle(page);
        await Set(page, 4, "x + 1");
        await page.EvaluateAsync("() => Jupyter.notebook.get_cells()[4].execute()");
        await page.WaitForFunctionAsync("() => Jupyter.notebook.get_cells()[4].output_area.outputs.some(output => output.data && output.data['text/plain'] === '22')");

        await Menu(page, "Kernel", "#restart_kernel");
        await page.Locator(".modal-dialog .btn-danger").ClickAsync();
        await page.WaitForFunctionAsync("() => !document.querySelector('.modal-dialog')");
        await Idle(page);
        await page.EvaluateAsync("() => Jupyter.notebook.get_cells()[4].execute()");
        await page.WaitForFunctionAsync("() => Jupyter.notebook.get_cells()[4].output_area.outputs.some(output => output.ename === 'CS0103')");
    }

    private static async Task Idle(IPage page) => await page.WaitForFunctionAsync(
        "() => window.Jupyter && Jupyter.notebook && Jupyter.notebook.kernel && Jupyter.notebook.kernel.is_connected() && Jupyter.notebook.kernel.info_reply.status === 'ok' && !Jupyter.notebook.kernel_busy");

    private static async Task Menu(IPage page, string menu, string entry)
    {
        await page.Locator("#menubar").GetByText(menu, new() { Exact = true }).First.ClickAsync();
        await page.Locator($"{entry} > a").ClickAsync();
    }

    private static async Task<string> Output(IPage page, int cell, string member) =>
        await page.EvaluateAsync<string>($"() => {{ const output = Jupyter.notebook.get_cells()[{cell}].output_area.outputs[0]; return String(output.{member}); }}");

    private static async Task Set(IPage page, int cell, string code) =>
        await page.EvaluateAsync("([cell, code]) => Jupyter.notebook.get_cells()[cell].set_text(code)", new object[] { cell, code });

    private static string Notebook() => new JsonObject
    {
        ["cells"] = new JsonArray([.. Cells.Select(code => new JsonObject
        {
            ["cell_type"] = "code", ["execution_count"] = null, ["metadata"] = new JsonObject(), ["outputs"] = new JsonArray(), ["source"] = code,
        })]),
        ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = "yita-test", ["display_name"] = "YiTa", ["language"] = "C#" } },
        ["nbformat"] = 4,
        ["nbformat_minor"] = 4,
    }.ToJsonString();

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class NotebookPageFactAttribute : FactAttribute
    {
        public NotebookPageFactAttribute() => Skip = new ChromiumDrawingFactAttribute().Skip ?? new JupyterFactAttribute().Skip;
    }
}
