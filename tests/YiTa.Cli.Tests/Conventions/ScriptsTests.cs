using System.Diagnostics;
using YiTa.Cli.Tests.Verbs;

namespace YiTa.Cli.Tests.Conventions;

/// <summary>The scripts that others copy run as their first lines say.</summary>
public class ScriptsTests
{
    [Fact]
    public async Task A_file_based_app_reuses_the_library()
    {
        var start = new ProcessStartInfo("dotnet", ["run", "scripts/ili-growth.cs"])
        {
            WorkingDirectory = Checkout.RepositoryRoot, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output + await error);
        Assert.StartsWith(
            """
            1949–1959: 38,099 persons → 365,250 persons, factor 9.587, doubled in 2.760–3.372 years (t · ln(2) ÷ ln(N₁ ÷ N₀))
                https://en.wikipedia.org/wiki/Yi%E2%80%93Ta_incident#:~:text=from%2038%2C099%20to
            """.ReplaceLineEndings("\n"), output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
