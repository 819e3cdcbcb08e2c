using System.Security.Cryptography;
using System.Text.Json.Nodes;
using YiTa.Publishing.FrontEnd;
using YiTa.Publishing.Site;

namespace YiTa.Publishing.Tests.Site;

public sealed class SiteBuilderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("yita-site-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task The_same_input_gives_the_same_files()
    {
        await SiteBuilder.BuildAsync(SampleSite.Input([]), Path.Combine(root, "one"));
        await SiteBuilder.BuildAsync(SampleSite.Input([]), Path.Combine(root, "two"));
        Assert.Equal(Hashes("one"), Hashes("two"));
    }

    [Fact]
    public async Task An_older_site_is_replaced_whole()
    {
        var folder = Path.Combine(root, "site");
        await SiteBuilder.BuildAsync(SampleSite.Input([]), folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "stale.html"), "old");
        var report = await SiteBuilder.BuildAsync(SampleSite.Input([]) with { Notebooks = [] }, folder);
        Assert.False(File.Exists(Path.Combine(folder, "stale.html")));
        Assert.False(File.Exists(Path.Combine(folder, "01-sample.html")));
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(root).Select(Path.GetFileName));
        Assert.Equal(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count(), report.Files);
        Assert.Equal(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length), report.Bytes);
        Assert.Equal("YiTa.Publishing", JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "site.json")))!["generator"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_folder_of_other_files_is_left_alone()
    {
        var folder = Path.Combine(root, "thesis");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "chapter.txt"), "years of work");
        var error = await Assert.ThrowsAsync<SiteException>(() => SiteBuilder.BuildAsync(SampleSite.Input([]), folder));
        Assert.Equal($"'{folder}' holds files but no site.json of a site, so it is not replaced; expected a missing or empty folder, or an older site.", error.Message);
        Assert.Equal(folder, error.Subject);
        Assert.Equal(["chapter.txt"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_left_alone()
    {
        var file = Path.Combine(root, "site");
        await File.WriteAllTextAsync(file, "text");
        var error = await Assert.ThrowsAsync<SiteException>(() => SiteBuilder.BuildAsync(SampleSite.Input([]), file));
        Assert.Equal($"'{file}' is a file; expected a folder for the site.", error.Message);
    }

    [Fact]
    public async Task A_run_that_is_stopped_leaves_the_older_site()
    {
        var folder = Path.Combine(root, "site");
        await SiteBuilder.BuildAsync(SampleSite.Input([]) with { Name = "Older" }, folder);
        var before = Hashes("site");
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SiteBuilder.BuildAsync(SampleSite.Input([]), folder, stopped.Token));
        Assert.Equal(before, Hashes("site"));
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(root).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_library_that_vanished_leaves_the_older_site()
    {
        var folder = Path.Combine(root, "site");
        await SiteBuilder.BuildAsync(SampleSite.Input([]), folder);
        var before = Hashes("site");
        await Assert.ThrowsAnyAsync<IOException>(() => SiteBuilder.BuildAsync(SampleSite.Input([new(FrontEndManifest.Plotly, Path.Combine(root, "gone.js"), null)]), folder));
        Assert.Equal(before, Hashes("site"));
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(root).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("a/b", "The notebook name 'a/b' cannot name a page: expected letters, digits, '-', '_' and '.', and no '.' at the start.")]
    [InlineData("", "The notebook name '' cannot name a page: expected letters, digits, '-', '_' and '.', and no '.' at the start.")]
    [InlineData("..", "The notebook name '..' cannot name a page: expected letters, digits, '-', '_' and '.', and no '.' at the start.")]
    [InlineData("Index", "The notebook name 'Index' is taken: the site has a page Index.html of its own.")]
    [InlineData("01-SAMPLE", "Two notebooks are named '01-SAMPLE'; each page needs a name of its own.")]
    public async Task Names_that_cannot_be_pages_are_refused(string name, string message)
    {
        var input = SampleSite.Input([]);
        input = input with { Notebooks = [.. input.Notebooks, new() { Name = name, Document = SampleSite.HostileNotebook() }] };
        var error = await Assert.ThrowsAsync<SiteException>(() => SiteBuilder.BuildAsync(input, Path.Combine(root, "site")));
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public async Task Without_the_libraries_pages_link_a_cdn_that_cannot_send_other_bytes()
    {
        var folder = Path.Combine(root, "site");
        await SiteBuilder.BuildAsync(SampleSite.Input([]), folder);
        var page = await File.ReadAllTextAsync(Path.Combine(folder, "01-sample.html"));
        Assert.Contains($"data-plotly=\"{FrontEndManifest.Plotly.CdnAddress}\" data-integrity=\"{FrontEndManifest.Plotly.FileIntegrity}\"", page, StringComparison.Ordinal);
        Assert.Contains("script-src &#39;self&#39; file: https://cdn.jsdelivr.net;", page, StringComparison.Ordinal);
        var other = await File.ReadAllTextAsync(Path.Combine(folder, "observations.html"));
        Assert.Contains("script-src &#39;self&#39; file:;", other, StringComparison.Ordinal);
        Assert.Contains("only the libraries that draw charts come from https://cdn.jsdelivr.net, checked byte for byte.", other, StringComparison.Ordinal);
    }

    private string[] Hashes(string folder) =>
        Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(Path.Combine(root, folder), file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}").ToArray();
}
