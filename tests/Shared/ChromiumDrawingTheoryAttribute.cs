namespace YiTa.Testing;

/// <summary>A theory that draws with plotly.js or mermaid in a browser; see <see cref="ChromiumDrawingFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumDrawingTheoryAttribute : TheoryAttribute
{
    public ChromiumDrawingTheoryAttribute() => Skip = new ChromiumDrawingFactAttribute().Skip;
}
