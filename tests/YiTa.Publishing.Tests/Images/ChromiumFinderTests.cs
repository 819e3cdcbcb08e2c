using YiTa.Publishing.Images.Internal;

namespace YiTa.Publishing.Tests.Images;

public sealed class ChromiumFinderTests
{
    [Fact]
    public void The_path_is_searched_in_order_of_folders() =>
        AssertFound("/b/google-chrome", Linux(["/b/google-chrome", "/c/chromium"]));

    [Fact]
    public void A_named_browser_wins() =>
        AssertFound("/own", Linux(["/own", "/b/chromium"], named: "/own"));

    [Fact]
    public void A_named_browser_that_is_not_there_is_an_error_and_no_other_is_taken()
    {
        Assert.False(Linux(["/b/chromium"], named: "/own").TryFind(out _, out var problem));
        Assert.Equal("YITA_CHROMIUM names “/own”, which is not a file; expected the path of Chromium, Google Chrome or Microsoft Edge.", problem);
    }

    [Fact]
    public void Nothing_found_says_how_to_get_one()
    {
        Assert.False(Linux([]).TryFind(out _, out var problem));
        Assert.Equal(
            "No Chromium, Google Chrome or Microsoft Edge was found. Install one: apt-get install chromium (Debian), dnf install chromium (Fedora). "
            + "Or set YITA_CHROMIUM to the path of one.", problem);
    }

    [Fact]
    public void On_Windows_Edge_is_found_in_its_usual_place()
    {
        const string edge = @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe";
        AssertFound(edge, new ChromiumPlaces(
            name => name == "ProgramFiles(x86)" ? @"C:\Program Files (x86)" : null, path => path == edge, Windows: true, MacOS: false));
    }

    [Fact]
    public void On_macOS_Chrome_is_found_among_the_applications()
    {
        const string chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
        AssertFound(chrome, new ChromiumPlaces(_ => null, path => path == chrome, Windows: false, MacOS: true));
    }

    private static ChromiumPlaces Linux(string[] files, string? named = null) => new(
        name => name switch { "YITA_CHROMIUM" => named, "PATH" => "/a:/b:/c", _ => null }, files.Contains, Windows: false, MacOS: false);

    private static void AssertFound(string expected, ChromiumPlaces places)
    {
        Assert.True(places.TryFind(out var path, out var problem), problem);
        Assert.Equal(expected, path);
    }
}
