namespace YiTa.Notebooks.Display.Internal;

/// <summary>A named value.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value, or the <see cref="Fault"/> that reading it gave.</param>
internal sealed record Field(string Name, object? Value);
