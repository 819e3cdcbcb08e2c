namespace YiTa.Notebooks.Sessions.Internal.Magics;

/// <summary>A magic that is no kernel.</summary>
internal interface IMagic
{
    /// <summary>The name, without <c>#!</c>.</summary>
    string Name { get; }

    /// <summary>How it is written, with its options.</summary>
    string Usage { get; }

    /// <summary>The options that take a value.</summary>
    IReadOnlyList<string> Options => [];

    /// <summary>The options that take none.</summary>
    IReadOnlyList<string> Flags => [];

    /// <summary>What it does, in one line.</summary>
    string Description { get; }

    /// <summary>Runs it; returns the error of code that it ran, or null.</summary>
    Task<CellError?> RunAsync(MagicCall call);
}
