using YiTa.Publishing.FrontEnd;
using YiTa.Publishing.FrontEnd.Internal;

namespace YiTa.Publishing.Tests.FrontEnd;

public sealed class FrontEndManifestTests
{
    [Fact]
    public void The_manifest_names_exact_versions_with_both_hashes()
    {
        Assert.Equal(["plotly.js-dist-min@4.1.2", "mermaid@12.3.0"], FrontEndManifest.Files.Select(file => file.ToString()));
        Assert.All(FrontEndManifest.Files, file =>
        {
            Assert.Equal(64, Convert.FromBase64String(file.PackageIntegrity["sha512-".Length..]).Length);
            Assert.Equal(48, Convert.FromBase64String(file.FileIntegrity["sha384-".Length..]).Length);
            Assert.Equal("MIT", file.Licence);
        });
    }

    [Fact]
    public void Without_npm_a_page_links_the_same_bytes_on_a_network_and_has_the_browser_check_them()
    {
        Assert.Equal(
            "<script src=\"https://cdn.jsdelivr.net/npm/plotly.js-dist-min@4.1.2/plotly.min.js\" "
            + "integrity=\"sha384-hHv6D3tTUUBpp4tVv6t2Dc3oGuRhphmWOTKUR8jWyN0Pnon1g3iebKCNDNmKmxo8\" crossorigin=\"anonymous\"></script>",
            FrontEndManifest.Plotly.CdnScript);
        Assert.Equal("https://cdn.jsdelivr.net/npm/mermaid@12.3.0/dist/mermaid.min.js", FrontEndManifest.Mermaid.CdnAddress.AbsoluteUri);
    }

    [Fact]
    public void Files_are_kept_under_names_with_their_versions() =>
        Assert.Equal(["plotly-4.1.2.min.js", "mermaid-12.3.0.min.js"], FrontEndManifest.Files.Select(file => file.FileName));

    [Theory]
    [InlineData("/c", "/x", "/home/ada", "/c")]
    [InlineData(null, "/x", "/home/ada", "/x/yita")]
    [InlineData(null, "relative", "/home/ada", "/home/ada/.cache/yita")]
    [InlineData(null, null, "/home/ada", "/home/ada/.cache/yita")]
    public void The_cache_folder_follows_the_environment(string? own, string? xdg, string? home, string expected) =>
        Assert.Equal(expected, CacheFolders.Find(
            name => name switch { "YITA_CACHE" => own, "XDG_CACHE_HOME" => xdg, "HOME" => home, _ => null }, windows: false));

    [Fact]
    public void The_npm_command_is_the_first_on_the_path() =>
        Assert.Equal("/b/npm", Npm.Find("/a:/b:/c", windows: false, path => path is "/b/npm" or "/c/npm"));
}
