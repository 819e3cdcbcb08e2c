using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Interactive.Tests.Support;
using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Interactive.Tests.Kernels;

public class DisplayTests
{
    [Theory]
    [InlineData("evidence.Observation(\"yita-han-population-ili-1949\")", "text/html", "text/plain")]
    [InlineData("evidence.Events[0]", "text/html", "text/plain")]
    [InlineData("evidence.Conflicts[0]", "text/html", "text/plain")]
    [InlineData("evidence.Quantity(\"yita-population-ili-1962\")", "application/vnd.yita.lineage+json", "text/html", "text/plain")]
    [InlineData("new QuantityTable(new PublishedQuantity(\"n\", \"Residents\", evidence.Quantity(\"yita-population-ili-1962\")))", "application/vnd.yita.quantities+json", "text/html", "text/plain")]
    public async Task What_the_library_knows_to_show_shows_itself(string cell, params string[] mimeTypes)
    {
        using var bench = await KernelBench.LoadedAsync();
        var shown = Assert.Single(await bench.ShowAsync($"var evidence = EvidencePackage.Load();\n{cell}"));
        Assert.Equal(mimeTypes.Order(StringComparer.Ordinal), shown.FormattedValues.Select(value => value.MimeType).Order(StringComparer.Ordinal));
        Assert.All(shown.FormattedValues, value => Assert.NotEmpty(value.Value));
    }

    [Theory]
    [InlineData("evidence.Quantity(\"yita-border-crossers-lead-1962\", UncertaintyPolicy.AsPrinted)")]
    [InlineData("new QuantityTable(new PublishedQuantity(\"n\", \"Residents\", evidence.Quantity(\"yita-population-ili-1962\")))")]
    [InlineData("new PublishedQuantity(\"n\", \"Residents\", evidence.Quantity(\"yita-population-ili-1962\"))")]
    [InlineData("new[] { evidence.Quantity(\"yita-population-ili-1962\"), evidence.Quantity(\"yita-border-crossers-lead-1962\") }")]
    [InlineData("new List<Quantity> { evidence.Quantity(\"yita-population-ili-1962\") }")]
    [InlineData("evidence.Quantity(\"yita-population-ili-1962\").Lineage")]
    [InlineData("evidence.Observation(\"yita-han-population-ili-1949\")")]
    [InlineData("evidence")]
    public async Task Values_are_shared_with_other_kernels(string value)
    {
        using var bench = await KernelBench.LoadedAsync(new CSharpKernel("other").UseValueSharing());
        await bench.RunAsync($"var evidence = EvidencePackage.Load();\nvar shared = {value};");
        await bench.Root.FindKernelByName("other").SendAsync(new SubmitCode($"#r \"{typeof(EvidencePackage).Assembly.Location}\""));
        var events = await bench.RunAsync("#!other\n#!share --from csharp shared\nshared");
        var there = Assert.Single(events.OfType<ReturnValueProduced>()).Value;
        Assert.True(((CSharpKernel)bench.Root.FindKernelByName("csharp")).TryGetValue<object>("shared", out var here));
        Assert.Same(here, there);
    }

    [Fact]
    public async Task A_quantity_as_JSON_is_its_lineage()
    {
        using var bench = await KernelBench.LoadedAsync();
        var quantity = EvidencePackage.Load().Quantity("yita-population-ili-1962");
        Assert.Equal(quantity.Lineage.ToJson().ToJsonString(), quantity.ToDisplayString(JsonFormatter.MimeType));
        Assert.Equal($"[{quantity.Lineage.ToJson().ToJsonString()}]", new[] { quantity }.ToDisplayString(JsonFormatter.MimeType));
    }

    [Fact]
    public async Task A_frame_shows_its_data_and_its_companion_behind_a_click()
    {
        using var bench = await KernelBench.LoadedAsync();
        var shown = Assert.Single(await bench.ShowAsync("EvidencePackage.Load().Query().Group(\"Han\").Place(\"ili\").Unit(\"persons\").ToEvidenceFrame()"));
        Assert.Equal(["text/html", "text/plain"], shown.FormattedValues.Select(value => value.MimeType));
        var html = shown.FormattedValues.First().Value;
        Assert.StartsWith("<table class=\"yita-result\"><thead><tr><th scope=\"col\" style=\"text-align: left\">id</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td style=\"text-align: left\">1949-01-01</td><td style=\"text-align: left\">1949-12-31</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td style=\"text-align: right\">38099</td>", html, StringComparison.Ordinal);
        Assert.Contains("</table><details><summary>Units and sources</summary><table class=\"yita-result\">", html, StringComparison.Ordinal);
        Assert.EndsWith("</table></details>", html, StringComparison.Ordinal);
        Assert.StartsWith("id ", shown.FormattedValues.Last().Value.TrimStart(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variables_can_be_listed()
    {
        using var bench = await KernelBench.LoadedAsync();
        await bench.RunAsync("var residents = EvidencePackage.Load().Quantity(\"yita-population-ili-1962\");");
        var result = await bench.Root.SendAsync(new RequestValueInfos("csharp"));
        Assert.Equal(["residents"], Assert.Single(result.Events.OfType<ValueInfosProduced>()).ValueInfos.Select(info => info.Name));
    }
}
