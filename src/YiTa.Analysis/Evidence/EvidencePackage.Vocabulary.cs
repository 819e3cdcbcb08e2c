using System.Collections.Concurrent;
using YiTa.Analysis.Evidence.Internal;

namespace YiTa.Analysis.Evidence;

public sealed partial class EvidencePackage
{
    private readonly IReadOnlyList<LoadedTable> _tables;
    private readonly ConcurrentDictionary<(string Column, bool Context), IReadOnlyList<string>> _labels = new();

    /// <summary>The distinct values of a column over all figures, in ordinal order.</summary>
    internal IReadOnlyList<string> KnownLabels(string column, bool context) => _labels.GetOrAdd((column, context), key =>
    [
        .. FigureTables(key.Context).SelectMany(table => Labels(table, key.Column))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ]);

    internal IReadOnlyList<string> KnownThemes(bool context) =>
        [.. FigureTables(context).Select(table => table.Theme).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    internal IReadOnlyList<string> KnownSources(bool context) =>
        context ? [.. _sources.Keys.Union(KnownLabels("source", true), StringComparer.Ordinal)] : [.. _sources.Keys];

    internal IReadOnlyList<string> KnownClaimants(bool context)
    {
        var claimants = Claimants.Select(claimant => claimant.Id);
        return context ? [.. claimants.Union(KnownLabels("claimant", true), StringComparer.Ordinal)] : [.. claimants];
    }

    private IEnumerable<LoadedTable> FigureTables(bool context) =>
        _tables.Where(table => table.Schema.Kind == EvidenceTableKind.Observations || (context && table.Schema.Kind == EvidenceTableKind.Context));

    private static IEnumerable<string> Labels(LoadedTable table, string column)
    {
        for (var i = 0; i < table.Schema.Columns.Count; i++)
        {
            if (table.Schema.Columns[i].Name != column || table.Pools[i] is not { } pool)
                continue;
            for (var entry = 0; entry < pool.Count; entry++)
                yield return pool.Text(entry);
        }
    }
}
