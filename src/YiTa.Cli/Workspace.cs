namespace YiTa.Cli;

/// <summary>The folders of a checkout: where the notebooks are, and where results go.</summary>
/// <param name="Root">The folder that holds <c>notebooks</c>.</param>
internal sealed record Workspace(string Root)
{
    public string Notebooks => Path.Combine(Root, "notebooks");

    public string Data => Path.Combine(Root, "data");

    public string Artifacts => Path.Combine(Root, "artifacts");

    /// <summary>The nearest folder, from <paramref name="start"/> upward, that has a <c>notebooks</c> folder.</summary>
    public static Workspace Find(string start) => TryFind(start)
        ?? throw new UsageException($"No folder 'notebooks' in {start} or above it: run the command inside a checkout.");

    /// <summary>The checkout around <paramref name="start"/>; where there is none but notebooks are named, that folder itself.</summary>
    public static Workspace For(string start, string[]? named) =>
        TryFind(start) ?? (named is { Length: > 0 } ? new(start) : Find(start));

    /// <summary>The same as <see cref="Find"/>, or null where there is none.</summary>
    public static Workspace? TryFind(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "notebooks"))) return new(folder.FullName);
        }

        return null;
    }

    /// <summary>The notebooks of the checkout, in the order of their names.</summary>
    public IReadOnlyList<string> AllNotebooks() =>
        [.. Directory.EnumerateFiles(Notebooks, "*.ipynb").Order(StringComparer.Ordinal)];

    /// <summary>The path as a person in the root folder would write it.</summary>
    public string Relative(string path)
    {
        var relative = Path.GetRelativePath(Root, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative.Replace('\\', '/');
    }
}
