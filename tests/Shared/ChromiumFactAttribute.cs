using YiTa.Publishing.Images;

namespace YiTa.Testing;

/// <summary>
/// A fact that needs a browser: skipped, with the reason, only where no Chromium, Chrome or Edge is found.
/// Link this file into a test project that references YiTa.Publishing.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (!ChromiumFinder.TryFind(out _, out var problem)) Skip = problem;
    }
}
