using System.Text.Json.Nodes;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Time;
using YiTa.Notebooks.Documents;

namespace YiTa.Publishing.Checks;

/// <summary>What the prose of one notebook may speak of: the figures it uses, the quantities it publishes, the dates of the evidence.</summary>
internal sealed class ProseCandidates
{
    private readonly ILookup<string, ProseCandidate> _byName;

    private ProseCandidates(IReadOnlyList<ProseCandidate> used, IReadOnlyList<ProseCandidate> figures, IReadOnlyList<EdtfPeriod> periods)
    {
        All = used;
        _byName = used.Concat(figures).Distinct().ToLookup(candidate => candidate.Name);
        var days = periods.SelectMany(period => new[] { period.Earliest, period.Latest }).OfType<DateOnly>().ToList();
        Years = days.Select(day => day.Year).ToHashSet();
        Days = days.Select(day => (day.Month, day.Day)).ToHashSet();
    }

    public IReadOnlyList<ProseCandidate> All { get; }

    public IReadOnlySet<int> Years { get; }

    public IReadOnlySet<(int Month, int Day)> Days { get; }

    public static ProseCandidates Of(NotebookDocument document, EvidencePackage package)
    {
        var text = string.Join('\n', document.Cells.Where(cell => cell.Kind == CellKind.Code)
            .SelectMany(cell => cell.Outputs.OfType<RichOutput>().SelectMany(output => output.Data.Values).Select(Text).Append(cell.Source)));
        IFigure[] figures = [.. package.Observations, .. package.Context];
        var quantities = PublishedNumbers.Read(document).SelectMany(found => OfQuantity(found.Quantity));
        var periods = figures.Select(figure => figure.Period).Concat(package.Events.Select(item => item.Date));
        return new([.. quantities, .. figures.Where(figure => Uses(text, figure.Id)).SelectMany(OfFigure)], [.. figures.SelectMany(OfFigure)], [.. periods]);
    }

    /// <summary>The values of what a link names, or null where it names neither a figure nor a quantity.</summary>
    public IReadOnlyList<ProseCandidate>? Linked(string? link)
    {
        var mark = link?.LastIndexOf('#') ?? -1;
        return mark < 0 || !_byName.Contains(link![(mark + 1)..]) ? null : [.. _byName[link[(mark + 1)..]]];
    }

    private static string Text(JsonNode node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : node.ToJsonString();

    private static bool Uses(string text, string id)
    {
        for (var at = text.IndexOf(id, StringComparison.Ordinal); at >= 0; at = text.IndexOf(id, at + 1, StringComparison.Ordinal))
        {
            var end = at + id.Length;
            if ((at == 0 || !IsIdPart(text[at - 1])) && (end == text.Length || !IsIdPart(text[end]))) return true;
        }

        return false;
    }

    private static bool IsIdPart(char character) => char.IsAsciiLetterOrDigit(character) || character == '-';

    private static IEnumerable<ProseCandidate> OfFigure(IFigure figure) =>
        new[] { figure.Value, figure.Low, figure.High }.OfType<decimal>().Select(value => new ProseCandidate(figure.Id, (double)value));

    private static IEnumerable<ProseCandidate> OfQuantity(JsonObject quantity)
    {
        var name = (string?)quantity["name"] ?? "";
        double? Read(string member) => quantity[member] is JsonValue node && node.TryGetValue(out double number) ? number : null;
        var (low, high) = (Read("low"), Read("high"));
        var isOneNumber = low is { } least && high is { } most && most - least <= 1e-9 * Math.Max(Math.Abs(least), Math.Abs(most));
        if (Read("value") is { } value) yield return new(name, value, IsComputed: true);
        if (low is { } from) yield return new(name, from, IsComputed: true, isOneNumber ? 0 : -1);
        if (high is { } to) yield return new(name, to, IsComputed: true, isOneNumber ? 0 : 1);
    }
}
