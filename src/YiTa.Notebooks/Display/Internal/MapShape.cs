namespace YiTa.Notebooks.Display.Internal;

/// <summary>Keys and values.</summary>
/// <param name="Name">The type's name.</param>
/// <param name="Entries">Keys and values up to the cut.</param>
/// <param name="Cut">Where the dictionary was cut, or null.</param>
internal sealed record MapShape(string Name, IReadOnlyList<(object? Key, object? Value)> Entries, Cut? Cut) : Shape;
