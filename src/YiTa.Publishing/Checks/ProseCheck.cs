using System.Globalization;
using System.Text.RegularExpressions;
using YiTa.Analysis.Evidence;
using YiTa.Notebooks.Documents;

namespace YiTa.Publishing.Checks;

/// <summary>
/// Binds each number in the Markdown and Mermaid cells of a notebook to a figure that the notebook uses, to a quantity that it publishes, or to a date of
/// the evidence. A number in a link to a figure (<c>…#id</c>) or quantity (<c>#name</c>) has to be that one. What is one number is rounded to the nearest,
/// the ends of an interval outward, so that what is printed still encloses it.
/// </summary>
public static partial class ProseCheck
{
    /// <summary>Checks a notebook with its stored outputs.</summary>
    /// <param name="notebook">The name of the notebook for messages.</param>
    /// <param name="document">The notebook.</param>
    /// <param name="package">The evidence.</param>
    /// <returns>A problem for each number that nothing accounts for, with the nearest candidates; empty when all are bound.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<CheckProblem> Check(string notebook, NotebookDocument document, EvidencePackage package)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(package);
        var candidates = ProseCandidates.Of(document, package);
        var problems = new List<CheckProblem>();
        for (var i = 0; i < document.Cells.Count; i++)
        {
            var cell = document.Cells[i];
            if (Numbers(cell, document) is not { } numbers) continue;
            var lines = ProseNumberReader.Lines(cell.Source);
            foreach (var number in numbers)
            {
                if (Problem(number, lines[number.Line - 1], candidates) is { } message)
                    problems.Add(new CheckProblem(notebook, i + 1, number.Line, message));
            }
        }

        return problems;
    }

    // A diagram in Mermaid is prose too: nothing in it is computed.
    private static IReadOnlyList<ProseNumber>? Numbers(NotebookCell cell, NotebookDocument document) => cell.Kind switch
    {
        CellKind.Markdown => ProseNumberReader.Read(cell.Source),
        CellKind.Code when cell.Language(document) == "mermaid" => ProseNumberReader.ReadPlain(Directive().Replace(cell.Source, "")),
        _ => null,
    };

    // Comments and settings of Mermaid: nobody reads them in the picture.
    [GeneratedRegex(@"^[ \t]*%%[^\r\n]*", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Directive();

    private static string? Problem(ProseNumber number, string line, ProseCandidates candidates)
    {
        if (candidates.Linked(number.Link) is { } linked)
        {
            return linked.Any(candidate => candidate.Fits(number)) ? null
                : $"the number {number.Text} links to '{linked[0].Name}', which is {string.Join(" or ", linked.Select(Show).Distinct())}"
                    + (linked.Any(candidate => candidate.Outward != 0) ? "; the ends of an interval are rounded outward." : ".");
        }

        if (number.LooksLikeYear && candidates.Years.Contains((int)number.Value)) return null;
        if (DayAndMonth(number, line) is { } date && candidates.Days.Contains(date)) return null;
        if (candidates.All.Any(candidate => candidate.Fits(number))) return null;
        var nearest = candidates.All.OrderBy(candidate => Math.Abs(Math.Log(Math.Max(candidate.Value, 1e-12) / Math.Max(number.Value, 1e-12))))
            .Select(candidate => $"{Show(candidate)} ({candidate.Name})").Distinct().Take(3).ToList();
        return $"the number {number.Text} is no figure that the notebook uses, no quantity that it publishes and no date of the evidence; nearest: "
            + (nearest.Count == 0 ? "none" : string.Join(", ", nearest)) + ".";
    }

    private static (int Month, int Day)? DayAndMonth(ProseNumber number, string line)
    {
        var match = MonthAfter().Match(line, Math.Min(line.Length, number.Column - 1 + number.Text.Length));
        return match.Success && number.Value is >= 1 and <= 31
            ? (DateTime.ParseExact(match.Groups[1].Value, "MMMM", CultureInfo.InvariantCulture).Month, (int)number.Value)
            : null;
    }

    private static string Show(ProseCandidate candidate) => candidate.Value.ToString("#,0.######", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\G(?:(?:[–-]|[\s ](?:to|and)[\s ])\d{1,2})?\]?(?:\([^)]*\))?\*{0,2}[\s ]\*{0,2}(January|February|March|April|May|June|July|August|September|October|November|December)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex MonthAfter();
}
