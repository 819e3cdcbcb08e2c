namespace YiTa.Notebooks.Jupyter;

/// <summary>What a kernel says of itself before anything heavy is loaded.</summary>
public sealed record KernelDescription
{
    /// <summary>The version of the kernel.</summary>
    public required string Version { get; init; }

    /// <summary>The version of the language of cells that do not say theirs, such as <c>14.0</c>.</summary>
    public required string LanguageVersion { get; init; }

    /// <summary>What consoles show at their start.</summary>
    public required string Banner { get; init; }

    /// <summary>Entries of the client's help menu: text and address. None by default.</summary>
    public IReadOnlyList<(string Text, string Url)> HelpLinks { get; init; } = [];
}
