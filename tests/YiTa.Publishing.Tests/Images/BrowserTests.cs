using System.Text.Json.Nodes;
using YiTa.Publishing.FrontEnd;
using YiTa.Publishing.Images;
using YiTa.Publishing.Images.Internal;
using YiTa.Publishing.Images.Internal.Browser;

namespace YiTa.Publishing.Tests.Images;

/// <summary>Browsers that crash, hang or never were one; and what a run leaves behind: nothing.</summary>
public sealed class BrowserTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("yita-browser-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [ChromiumDrawingTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_process_and_no_profile_stay_behind(bool pipe)
    {
        await using (await OpenAsync(pipe))
        {
            Assert.NotEmpty(Directory.GetFileSystemEntries(folder));
            if (OperatingSystem.IsLinux()) Assert.NotEmpty(Mine());
        }

        Assert.Empty(Mine());
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [ChromiumDrawingTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_browser_that_dies_while_it_draws_is_told(bool pipe)
    {
        await using var page = await OpenAsync(pipe);
        var points = new JsonArray([.. Enumerable.Range(0, 300_000).Select(i => JsonValue.Create(i % 1000))]);
        var drawing = page.PlotlyAsync(new JsonObject { ["data"] = new JsonArray(new JsonObject { ["mode"] = "markers", ["y"] = points }) }, new StaticImageOptions(), default);

        using (var browser = System.Diagnostics.Process.GetProcessById(page.ProcessId)) browser.Kill(entireProcessTree: true);

        var error = await Assert.ThrowsAsync<BrowserException>(() => drawing);
        Assert.Matches("^“.+” ended unexpectedly\\.", error.Message);
    }

    [Fact]
    public async Task A_browser_that_ends_at_once_is_told_with_what_it_said()
    {
        if (OperatingSystem.IsWindows()) return;
        var browser = Script("echo 'No usable sandbox!' >&2; exit 1");

        var error = await Assert.ThrowsAsync<BrowserException>(() => ChromiumProcess.StartAsync(browser, Options(pipe: true), default));

        Assert.Equal($"“{browser}” ended unexpectedly. It said: No usable sandbox!", error.Message);
        Assert.Equal([browser], Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task A_browser_that_never_answers_is_given_up()
    {
        if (OperatingSystem.IsWindows()) return;
        var browser = Script("sleep 600");

        var error = await Assert.ThrowsAsync<BrowserException>(() =>
            ChromiumProcess.StartAsync(browser, Options(pipe: true) with { StartLimit = TimeSpan.FromSeconds(0.5) }, default));

        Assert.Equal($"“{browser}” did not answer within 0.5 seconds.", error.Message);
        Assert.Empty(Mine());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_browser_that_is_none_is_told(bool pipe)
    {
        if (OperatingSystem.IsWindows()) return;
        var error = await Assert.ThrowsAsync<BrowserException>(() => ChromiumProcess.StartAsync("/no/browser", Options(pipe), default));

        Assert.StartsWith(pipe ? "“/no/browser” ended unexpectedly. It said: " : "“/no/browser” does not start: ", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task A_cancelled_start_leaves_nothing_behind()
    {
        if (OperatingSystem.IsWindows()) return;
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.3));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ChromiumProcess.StartAsync(Script("sleep 600"), Options(pipe: true), stop.Token));

        Assert.Empty(Mine());
    }

    [Fact]
    public void Only_root_goes_without_the_sandbox()
    {
        Assert.Contains("--no-sandbox", ChromiumArguments.For("/p", pipe: true, root: true));
        Assert.DoesNotContain("--no-sandbox", ChromiumArguments.For("/p", pipe: true, root: false));
    }

    [Fact]
    public void The_profiles_of_processes_that_were_killed_are_deleted_and_no_others()
    {
        using var used = ProfileFolder.Create(folder);
        var forsaken = Path.Combine(folder, "yita-chromium-0");
        Directory.CreateDirectory(Path.Combine(forsaken, "Default"));
        File.WriteAllText(forsaken + ".lock", "");
        Directory.CreateDirectory(Path.Combine(folder, "yita-other"));

        ProfileFolder.DeleteForsaken(folder);

        Assert.Equal(new[] { Path.Combine(folder, "yita-other"), used.Path, used.Path + ".lock" }.Order(), Directory.GetFileSystemEntries(folder).Order());
        used.Delete(TimeSpan.Zero);
        used.Dispose();
        Assert.Equal([Path.Combine(folder, "yita-other")], Directory.GetFileSystemEntries(folder));
    }

    private StaticImageOptions Options(bool pipe) => new() { Pipe = pipe, TempFolder = folder };

    private async Task<DrawingPage> OpenAsync(bool pipe)
    {
        Assert.True(ChromiumFinder.TryFind(out var browser, out var problem), problem);
        var plotly = await new FrontEndCache().GetAsync(FrontEndManifest.Plotly);
        return await DrawingPage.OpenAsync(browser, [plotly.LocalPath!], Options(pipe), default);
    }

    private string Script(string commands)
    {
        var path = Path.Combine(folder, "browser.sh");
        File.WriteAllText(path, $"#!/bin/sh\n{commands}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    /// <summary>The processes that name this test's folder on their command line; known on Linux only.</summary>
    private List<string> Mine() => !OperatingSystem.IsLinux() ? [] : [.. Directory.GetDirectories("/proc").Where(process => char.IsAsciiDigit(Path.GetFileName(process)[0])).Select(CommandLine).Where(line => line.Contains(folder, StringComparison.Ordinal))];

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).Replace('\0', ' ');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
