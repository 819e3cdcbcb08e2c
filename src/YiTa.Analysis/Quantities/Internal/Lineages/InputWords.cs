using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Quantities.Internal.Lineages;

/// <summary>Inputs in words, the same in text, diagrams and HTML.</summary>
internal static class InputWords
{
    /// <summary>“residents: Han, 1949”; a date and a literal by their own titles.</summary>
    public static string Title(QuantityInput input) => input is { Kind: QuantityInputKind.Observation or QuantityInputKind.Context, Figure: { } figure } ? $"{input.Title}, {figure.Period}" : input.Title;

    /// <summary>“38,099 persons”; the period for a date.</summary>
    public static string Number(QuantityInput input) => input.Kind == QuantityInputKind.Date && (input.Figure?.Period ?? input.Event?.Date) is { } period
        ? period.ToString()
        : QuantityText.Format((double?)input.Reading.Value, input.Bounds, input.Unit);

    /// <summary>The key of the figure or the event; null for a literal.</summary>
    public static string? Record(QuantityInput input) => input.Figure?.Id ?? input.Event?.Id;

    /// <summary>“date of”, “start of” or “end of” before the key of a date's record; empty for other inputs.</summary>
    public static string Part(QuantityInput input) => input.Kind == QuantityInputKind.Date ? $"{input.Key[..input.Key.IndexOf(':', StringComparison.Ordinal)]} of " : "";

    /// <summary>The words of the source, or its title.</summary>
    public static string Passage(Citation citation) => citation.Fragment is { } fragment ? $"“{fragment}”" : citation.Title;

    /// <summary>“Background ¶3”, with the title where the passage does not say it, and marked where it is context.</summary>
    public static string Where(Citation citation) => citation.Fragment is null ? string.Join(", ", ((string?[])[citation.Locator, citation.IsContext ? "context" : null]).OfType<string>()) : citation.ToString();
}
