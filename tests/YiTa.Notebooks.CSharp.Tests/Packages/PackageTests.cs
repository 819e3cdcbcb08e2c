using YiTa.Notebooks.Packages;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.CSharp.Tests.Packages;

public sealed class PackageTests : IDisposable
{
    private readonly TestFeed _feed = new();

    public void Dispose() => _feed.Dispose();

    [Fact]
    public async Task A_package_and_what_it_depends_on_can_be_used()
    {
        AddPair();
        await using var kernel = Kernel();

        Assert.Equal("upper uses lower 1.0", await kernel.ValueAsync("#r \"nuget: Yita.Test.Upper, 1.0.0\"\nnew Yita.Test.Upper().ToString()"));

        Assert.Equal("Installed packages\n- Yita.Test.Upper, 1.0.0", LastNotice(kernel));
        Assert.Equal("lower 1.0", await kernel.ValueAsync("new Yita.Test.Lower().ToString()"));
    }

    [Fact]
    public async Task The_HTML_of_the_engine_is_not_doubled_by_that_which_a_package_brings()
    {
        _feed.Add("Microsoft.AspNetCore.Html.Abstractions", "1.0.0", "namespace Microsoft.AspNetCore.Html { public interface IHtmlContent { } }");
        _feed.Add("Yita.Test.Web", "1.0.0", "public class Web { }", "<dependency id=\"Microsoft.AspNetCore.Html.Abstractions\" version=\"1.0.0\" />");
        await using var kernel = Kernel();

        Assert.Equal("<b>x</b>", await kernel.ValueAsync("#r \"nuget: Yita.Test.Web, 1.0.0\"\nMicrosoft.AspNetCore.Html.IHtmlContent bold = new Microsoft.AspNetCore.Html.HtmlString(\"<b>x</b>\");\nbold.ToString()"));
    }

    [Fact]
    public async Task Packages_of_several_cells_are_resolved_together()
    {
        _feed.Add("Yita.Test.Alpha", "1.0.0", "public class Alpha { }");
        _feed.Add("Yita.Test.Beta", "2.0.0", "public class Beta { }");
        await using var kernel = Kernel();

        Assert.Equal("Alpha", await kernel.ValueAsync("#r \"nuget:Yita.Test.Alpha,1.0.0\"\ntypeof(Alpha).Name"));
        Assert.Equal("Beta", await kernel.ValueAsync("#r \"nuget: Yita.Test.Beta\"\ntypeof(Beta).Name"));
        Assert.Equal("Alpha", await kernel.ValueAsync("typeof(Alpha).Name"));
    }

    [Theory]
    [InlineData("", "1.2.0")]
    [InlineData(", *", "1.2.0")]
    [InlineData(", 1.1.*", "1.1.5")]
    [InlineData(", [1.0.0]", "1.0.0")]
    [InlineData(", *-*", "2.0.0-beta.1")]
    [InlineData(", 1.1.1", "1.1.5 (1.1.1 was asked for)")]
    public async Task Versions_may_float(string asked, string found)
    {
        foreach (var version in new[] { "1.0.0", "1.1.5", "1.2.0", "2.0.0-beta.1" })
            _feed.Add("Yita.Test.Many" + found.Length + asked.Length, version, "");
        await using var kernel = Kernel();

        await kernel.ValueAsync($"#r \"nuget: Yita.Test.Many{found.Length}{asked.Length}{asked}\"");

        Assert.Equal($"Installed packages\n- Yita.Test.Many{found.Length}{asked.Length}, {found}", LastNotice(kernel));
    }

    [Fact]
    public async Task A_version_that_is_not_there_names_the_nearest_one_and_the_source()
    {
        _feed.Add("Yita.Test.Old", "1.0.0", "");
        await using var kernel = Kernel();

        var result = await kernel.RunAsync("var x = 1;\n#r \"nuget: Yita.Test.Old, 3.0.0\"");

        Assert.Equal("PackageNotFound", result.Error!.Name);
        Assert.Equal(
            "Unable to find package Yita.Test.Old with version (>= 3.0.0)\n  - Found 1 version(s) in test-feed [ Nearest version: 1.0.0 ]",
            result.Error.Message);
        Assert.Equal(2, result.Error.Line);
    }

    [Fact]
    public async Task A_package_that_is_nowhere_names_the_sources_and_is_not_asked_for_again()
    {
        _feed.Add("Yita.Test.There", "1.0.0", "public class There { }");
        await using var kernel = Kernel();

        Assert.Equal(
            "Unable to find package Yita.Test.Nowhere. No packages exist with this id in source(s): test-feed",
            await kernel.ErrorAsync("#r \"nuget: Yita.Test.Nowhere, 1.0.0\""));
        Assert.Equal("There", await kernel.ValueAsync("#r \"nuget: Yita.Test.There, 1.0.0\"\ntypeof(There).Name"));
    }

    [Fact]
    public async Task A_further_source_is_named_by_a_folder()
    {
        using var other = new TestFeed(named: false);
        other.Add("Yita.Test.Further", "1.0.0", "public class Further { }");
        await using var kernel = Kernel();

        Assert.Equal("Further", await kernel.ValueAsync($"#i \"nuget: {other.Feed}\"\n#r \"nuget: Yita.Test.Further, 1.0.0\"\ntypeof(Further).Name"));
    }

    [Fact]
    public async Task A_further_source_may_be_relative_to_the_notebook()
    {
        using var project = new TestFeed(named: false);
        project.Add("Yita.Test.Relative", "1.0.0", "public class Relative { }");
        await using var kernel = new KernelHarness(session: new() { Packages = Resolver(project), WorkingFolder = project.Root });

        Assert.Equal("Relative", await kernel.ValueAsync("#i \"nuget:./feed\"\n#r \"nuget: Yita.Test.Relative\"\ntypeof(Relative).Name"));
    }

    [Fact]
    public async Task Two_notebooks_may_use_two_versions_in_one_process()
    {
        _feed.Add("Yita.Test.Twice", "1.0.0", "public class Twice { public static string Version => \"one\"; }");
        _feed.Add("Yita.Test.Twice", "2.0.0", "public class Twice { public static string Version => \"two\"; }");
        await using var first = Kernel();
        await using var second = Kernel();

        Assert.Equal("one", await first.ValueAsync("#r \"nuget: Yita.Test.Twice, 1.0.0\"\nTwice.Version"));
        Assert.Equal("two", await second.ValueAsync("#r \"nuget: Yita.Test.Twice, 2.0.0\"\nTwice.Version"));
        Assert.Equal("one", await first.ValueAsync("Twice.Version"));
    }

    [Theory]
    [InlineData("xunit.assert", "2.9.3", "Assert", "xunit.assert, 2.9.3 (built in)")]
    [InlineData("xunit.assert", "2.0.0", "Assert", "xunit.assert, 2.9.3 (built in; 2.0.0 was asked for)")]
    public async Task Packages_of_the_host_are_its_own(string id, string version, string type, string notice)
    {
        await using var kernel = Kernel();

        Assert.Same(typeof(Assert), await kernel.ValueAsync($"#r \"nuget: {id}, {version}\"\ntypeof(Xunit.{type})"));
        Assert.Equal("Installed packages\n- " + notice, LastNotice(kernel));
    }

    [Fact]
    public async Task A_package_may_depend_on_a_newer_assembly_than_the_host_has()
    {
        // The host's is 2.9.3.
        _feed.Add("xunit.assert", "99.0.0", "namespace Xunit; public class Assert { public static string Version => \"99\"; }");
        _feed.Add(
            "Yita.Test.Newer",
            "1.0.0",
            "public class Newer { public static string Version => Xunit.Assert.Version; }",
            "<dependency id=\"xunit.assert\" version=\"99.0.0\" />",
            _feed.Built("xunit.assert", "99.0.0"));
        await using var kernel = Kernel();

        Assert.Equal("99", await kernel.ValueAsync("#r \"nuget: Yita.Test.Newer, 1.0.0\"\nNewer.Version"));
    }

    [Fact]
    public async Task Projects_of_the_host_count_as_packages()
    {
        await using var kernel = Kernel();

        Assert.Same(typeof(CSharpKernel), await kernel.ValueAsync("#r \"nuget: YiTa.Notebooks.CSharp\"\ntypeof(YiTa.Notebooks.CSharp.CSharpKernel)"));
    }

    [Fact]
    public async Task Packages_of_DotNet_Interactive_are_built_in()
    {
        await using var kernel = Kernel();

        await kernel.ValueAsync("#r \"nuget: Microsoft.DotNet.Interactive.Formatting, 1.0.0-beta.24229.4\"\nusing Microsoft.DotNet.Interactive.Formatting;");

        Assert.Equal("Installed packages\n- Microsoft.DotNet.Interactive.Formatting, 1.0.0-beta.24229.4 (built in)", LastNotice(kernel));
    }

    [Fact]
    public async Task Packages_that_became_part_of_the_framework_are_there_already()
    {
        await using var kernel = Kernel();

        await kernel.ValueAsync("#r \"nuget: System.Text.Json, 4.7.2\"\nusing System.Text.Json;");

        Assert.Equal($"Installed packages\n- System.Text.Json, {Environment.Version.Major}.0 (part of .NET)", LastNotice(kernel));
    }

    [Fact]
    public async Task A_session_without_packages_says_so()
    {
        await using var kernel = new KernelHarness();

        Assert.Equal(
            "The package Some.Package cannot be had: this session has no access to packages.",
            await kernel.ErrorAsync("#r \"nuget: Some.Package\""));
    }

    [Fact]
    public async Task Restoring_can_be_interrupted()
    {
        using var folder = new TestFolder();
        var slow = folder.Write("dotnet", "#!/bin/sh\nsleep 60\n");
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(slow, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await using var kernel = new KernelHarness(session: new() { Packages = new DotNetPackageResolver(Options(_feed) with { DotNet = slow }) });

        Assert.InRange(await kernel.StopAsync("#r \"nuget: Some.Package\""), TimeSpan.Zero, KernelHarness.Soon);
    }

    [Fact]
    public async Task A_missing_sdk_is_told()
    {
        await using var kernel = new KernelHarness(session: new() { Packages = new DotNetPackageResolver(Options(_feed) with { DotNet = "no-such-dotnet" }) });

        Assert.Equal(
            "Packages cannot be had: the .NET SDK's command 'no-such-dotnet' was not found. Install the .NET SDK, or set DOTNET_HOST_PATH to its dotnet command.",
            await kernel.ErrorAsync("#r \"nuget: Some.Package\""));
    }

    [Fact]
    public async Task A_second_run_does_not_restore_again()
    {
        _feed.Add("Yita.Test.Kept", "1.0.0", "public class Kept { }");
        await using (var kernel = Kernel())
            await kernel.ValueAsync("#r \"nuget: Yita.Test.Kept, 1.0.0\"");
        var options = Options(_feed) with { DotNet = "no-such-dotnet" };
        await using var again = new KernelHarness(session: new() { Packages = new DotNetPackageResolver(options) });

        Assert.Equal("Kept", await again.ValueAsync("#r \"nuget: Yita.Test.Kept, 1.0.0\"\ntypeof(Kept).Name"));
    }

    [Fact]
    public async Task Loaded_files_may_ask_for_packages()
    {
        _feed.Add("Yita.Test.ForFile", "1.0.0", "public class ForFile { }");
        File.WriteAllText(Path.Combine(_feed.Root, "helper.csx"), "#r \"nuget: Yita.Test.ForFile, 1.0.0\"\nstring Name() => typeof(ForFile).Name;");
        await using var kernel = Kernel();

        Assert.Equal("ForFile", await kernel.ValueAsync("#load \"helper.csx\"\nName()"));
    }

    private static DotNetPackageResolverOptions Options(TestFeed feed) =>
        new() { Folder = feed.Root, CacheFolder = Path.Combine(feed.Root, "cache") };

    private static DotNetPackageResolver Resolver(TestFeed feed) => new(Options(feed));

    private static string LastNotice(KernelHarness kernel) => kernel.Outputs[^1] switch
    {
        DisplayEvent display => display.Data.GetText("text/plain")!,
        UpdateDisplayEvent update => update.Data.GetText("text/plain")!,
        var other => other.ToString(),
    };

    private KernelHarness Kernel() => new(session: new() { Packages = Resolver(_feed), WorkingFolder = _feed.Root });

    private void AddPair()
    {
        _feed.Add("Yita.Test.Lower", "1.0.0", "namespace Yita.Test; public class Lower { public override string ToString() => \"lower 1.0\"; }");
        _feed.Add(
            "Yita.Test.Upper",
            "1.0.0",
            "namespace Yita.Test; public class Upper { public override string ToString() => \"upper uses \" + new Lower(); }",
            "<dependency id=\"Yita.Test.Lower\" version=\"1.0.0\" />",
            _feed.Built("Yita.Test.Lower", "1.0.0"));
    }
}
