namespace YiTa.Publishing.Images.Internal;

/// <summary>The places where a browser may be; what it asks of the machine is passed in, so that tests need none.</summary>
internal sealed record ChromiumPlaces(
    Func<string, string?> Variable, Func<string, bool> Exists, bool Windows, bool MacOS)
{
    private static readonly string[] Commands =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge"];

    public static ChromiumPlaces OfThisMachine =>
        new(Environment.GetEnvironmentVariable, File.Exists, OperatingSystem.IsWindows(), OperatingSystem.IsMacOS());

    public bool TryFind(out string path, out string problem)
    {
        path = problem = "";
        if (Variable(ChromiumFinder.Variable) is { Length: > 0 } named)
        {
            if (Exists(named))
            {
                path = named;
                return true;
            }

            problem = $"{ChromiumFinder.Variable} names “{named}”, which is not a file; expected the path of Chromium, Google Chrome or Microsoft Edge.";
            return false;
        }

        path = OnPath().Concat(Usual()).FirstOrDefault(Exists) ?? "";
        if (path.Length > 0) return true;
        problem = $"No Chromium, Google Chrome or Microsoft Edge was found. {HowToInstall} Or set {ChromiumFinder.Variable} to the path of one.";
        return false;
    }

    private string HowToInstall => Windows
        ? "Install one: winget install Google.Chrome."
        : MacOS ? "Install one: brew install --cask google-chrome." : "Install one: apt-get install chromium (Debian), dnf install chromium (Fedora).";

    private IEnumerable<string> OnPath() =>
        from folder in (Variable("PATH") ?? "").Split(Windows ? ';' : ':', StringSplitOptions.RemoveEmptyEntries)
        from command in Commands
        select Join(folder, Windows ? command + ".exe" : command);

    private IEnumerable<string> Usual()
    {
        if (Windows)
        {
            return from root in (string[])["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"]
                   where Variable(root) is { Length: > 0 }
                   from place in (string[])[@"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"]
                   select Join(Variable(root)!, place);
        }

        return MacOS
            ? from root in (string[])["", Variable("HOME") ?? ""]
              from name in (string[])["Google Chrome", "Chromium", "Microsoft Edge"]
              select $"{root}/Applications/{name}.app/Contents/MacOS/{name}"
            : ["/usr/lib/chromium/chromium", "/opt/google/chrome/chrome", "/snap/bin/chromium"];
    }

    // Path.Combine follows the machine that runs, not the one that is described.
    private string Join(string folder, string name) => folder.TrimEnd('/', '\\') + (Windows ? '\\' : '/') + name;
}
