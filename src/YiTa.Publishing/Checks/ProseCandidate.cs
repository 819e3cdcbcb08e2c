namespace YiTa.Publishing.Checks;

/// <summary>A number that prose may print.</summary>
/// <param name="Name">The id of the figure or the name of the quantity.</param>
/// <param name="Value">The value or a bound, in its unit.</param>
internal readonly record struct ProseCandidate(string Name, double Value);
