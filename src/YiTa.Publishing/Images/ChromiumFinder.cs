using YiTa.Publishing.Images.Internal;

namespace YiTa.Publishing.Images;

/// <summary>Finds the browser that draws the static pictures: Chromium, Google Chrome or Microsoft Edge.</summary>
public static class ChromiumFinder
{
    /// <summary>The environment variable that names the browser to use, before all others.</summary>
    public const string Variable = "YITA_CHROMIUM";

    /// <summary>Looks for a browser: <see cref="Variable"/>, then the PATH, then the usual places of the operating system.</summary>
    /// <param name="path">The full path of the browser; empty where there is none.</param>
    /// <param name="problem">What is missing and how to get it; empty where a browser was found.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFind(out string path, out string problem) =>
        ChromiumPlaces.OfThisMachine.TryFind(out path, out problem);
}
