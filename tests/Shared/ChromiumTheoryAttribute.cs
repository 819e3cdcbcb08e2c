using YiTa.Publishing.Images;

namespace YiTa.Testing;

/// <summary>A theory that needs a browser; see <see cref="ChromiumFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute()
    {
        if (!ChromiumFinder.TryFind(out _, out var problem)) Skip = problem;
    }
}
