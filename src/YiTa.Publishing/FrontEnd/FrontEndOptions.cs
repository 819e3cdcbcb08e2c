namespace YiTa.Publishing.FrontEnd;

/// <summary>Where front-end files are kept and how they are fetched.</summary>
public sealed record FrontEndOptions
{
    /// <summary>
    /// The folder that keeps fetched files; null (the default) for <c>front-end</c> below the user's cache:
    /// <c>YITA_CACHE</c>, else <c>XDG_CACHE_HOME/yita</c>, else <c>%LocalAppData%\yita\cache</c> on Windows and <c>~/.cache/yita</c> elsewhere.
    /// </summary>
    public string? CacheFolder { get; init; }

    /// <summary>The npm command; null (the default) for the <c>npm</c> on the PATH.</summary>
    public string? Npm { get; init; }

    /// <summary>How long npm may take for one package. Default: five minutes.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(5);
}
