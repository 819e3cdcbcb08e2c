namespace YiTa.Analysis.Evidence.Internal;

/// <summary>A row that cites a passage of a source.</summary>
/// <param name="Rank">0 for an observation, 1 for an event, 2 for a printed number that is no figure.</param>
/// <param name="Name">What messages call it, such as <c>observation 'book-han-1949'</c>.</param>
/// <param name="Row">The file and the line, such as <c>trade.csv:12</c>.</param>
/// <param name="Locator">The paragraph.</param>
/// <param name="Fragment">The words.</param>
/// <param name="Numbers">The numbers that the fragment must state, with the names of their columns.</param>
/// <param name="Token">The printed number that the fragment must hold; null when the row names none.</param>
internal sealed record CitedRow(
    int Rank, string Name, string Row, string Locator, string Fragment, IReadOnlyList<(string Column, decimal Number)> Numbers, string? Token)
{
    public static IEnumerable<CitedRow> Of(EvidencePackage package, string source)
    {
        foreach (var observation in package.Observations.Where(item => item.Source == source))
        {
            yield return new(
                0, $"observation '{observation.Id}'", package.RowOf(observation.Id), observation.Locator, observation.Fragment, Stated(observation), null);
        }

        foreach (var item in package.Events.Where(item => item.Source == source))
            yield return new(1, $"event '{item.Id}'", package.RowOf(item.Id), item.Locator, item.Fragment, [], null);
        for (var i = 0; i < package.NotFigures.Count; i++)
        {
            var item = package.NotFigures[i];
            if (item.Source == source)
                yield return new(2, $"not-figure '{item.Number}'", package.RowOf(EvidenceTableKind.NotFigures, i), item.Locator, item.Fragment, [], item.Number);
        }
    }

    /// <summary>The numbers that the source prints, as opposed to those that its words imply.</summary>
    private static IReadOnlyList<(string Column, decimal Number)> Stated(Observation observation)
    {
        if (observation.Qualifier == Qualifier.Implied)
            return [];
        return [.. new[] { ("value", observation.Value), ("low", observation.Low), ("high", observation.High) }
            .Where(item => item.Item2 is not null).Select(item => (item.Item1, item.Item2!.Value))];
    }
}
