namespace YiTa.Notebooks.Display.Internal;

/// <summary>Values in a row.</summary>
/// <param name="Name">The type's name.</param>
/// <param name="Items">The values up to the cut.</param>
/// <param name="Cut">Where the sequence was cut, or null.</param>
internal sealed record SequenceShape(string Name, IReadOnlyList<object?> Items, Cut? Cut) : Shape;
