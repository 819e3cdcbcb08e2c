using YiTa.Publishing.FrontEnd;

namespace YiTa.Publishing.Images;

/// <summary>How static pictures are drawn.</summary>
public sealed record StaticImageOptions
{
    /// <summary>The path of the browser; null (the default) for the one that <see cref="ChromiumFinder"/> finds.</summary>
    public string? Browser { get; init; }

    /// <summary>Where plotly.js and mermaid are kept and how they are fetched.</summary>
    public FrontEndOptions FrontEnd { get; init; } = new();

    /// <summary>Device pixels per CSS pixel; above 0. Default: 2, which is sharp on paper and on dense screens.</summary>
    public double Scale { get; init; } = 2;

    /// <summary>The width in CSS pixels of a chart that names none. Default: 720.</summary>
    public int Width { get; init; } = 720;

    /// <summary>The height in CSS pixels of a chart that names none. Default: 450.</summary>
    public int Height { get; init; } = 450;

    /// <summary>Whether pictures that have an <c>image/png</c> already are drawn again. Default: no.</summary>
    public bool Redraw { get; init; }

    /// <summary>How long the browser may take to start. Default: one minute.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long one picture may take. Default: 30 seconds.</summary>
    public TimeSpan PictureLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Told after each picture; null (the default) for nobody.</summary>
    public IProgress<StaticImageProgress>? Progress { get; init; }

    /// <summary>Where the browser's profile lives while it runs.</summary>
    internal string TempFolder { get; init; } = Path.GetTempPath();

    /// <summary>Whether to talk to the browser over pipes (the default on Unix) or a web socket on this machine (on Windows).</summary>
    internal bool Pipe { get; init; } = !OperatingSystem.IsWindows();
}
