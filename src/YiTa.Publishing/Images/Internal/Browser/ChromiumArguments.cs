namespace YiTa.Publishing.Images.Internal.Browser;

/// <summary>The command line of a browser that draws pictures without a window, a network or traces.</summary>
internal static class ChromiumArguments
{
    /// <param name="profile">A fresh folder for the profile.</param>
    /// <param name="pipe">Whether to talk over pipes instead of a socket.</param>
    /// <param name="root">Whether the browser runs as root, where its sandbox cannot work.</param>
    public static IReadOnlyList<string> For(string profile, bool pipe, bool root) =>
    [
        "--headless",
        pipe ? "--remote-debugging-pipe" : "--remote-debugging-port=0",
        $"--user-data-dir={profile}",
        .. root ? ["--no-sandbox"] : Array.Empty<string>(),
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-extensions",
        "--disable-breakpad",
        "--mute-audio",
        "--hide-scrollbars",
        "--force-color-profile=srgb",
        // Drawing needs no network: whatever a notebook's specification names stays unfetched.
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "about:blank",
    ];
}
