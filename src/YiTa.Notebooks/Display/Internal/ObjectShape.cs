namespace YiTa.Notebooks.Display.Internal;

/// <summary>Named values.</summary>
/// <param name="Name">The type's name; empty for an anonymous type.</param>
/// <param name="Fields">The values in the order of their declaration.</param>
/// <param name="OwnText">The text that the type itself makes of its values, or null.</param>
internal sealed record ObjectShape(string Name, IReadOnlyList<Field> Fields, string? OwnText = null) : Shape
{
    /// <summary>Whether the values stand in a row without names that matter.</summary>
    public bool IsTuple { get; init; }
}
