using System.Globalization;

namespace YiTa.Analysis.Evidence.Internal;

/// <summary>Verifies the rows that cite one source against its text.</summary>
internal sealed class SourceVerification(Source source, SourceText text, IReadOnlyList<CitedRow> rows, List<VerificationProblem> problems)
{
    private readonly List<VerificationProblem> _found = [];
    private readonly List<(int Start, int End, int Rank)> _covered = [];

    public SourceCoverage Run()
    {
        foreach (var row in rows)
            CheckRow(row);
        var tokens = NumberTokens.Find(text.Text);
        var counts = new int[3];
        foreach (var token in tokens)
        {
            var rank = _covered.Where(range => range.Start <= token.Start && token.End <= range.End)
                .Select(range => range.Rank).DefaultIfEmpty(-1).Min();
            if (rank >= 0)
                counts[rank]++;
            else
                ReportUncovered(token);
        }

        problems.AddRange(_found.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column).ThenBy(problem => problem.Message, StringComparer.Ordinal));
        return new SourceCoverage
        {
            Source = source.Id,
            Numbers = tokens.Count,
            InObservations = counts[0],
            InEvents = counts[1],
            NotFigures = counts[2],
            Fragments = rows.Count,
        };
    }

    private void CheckRow(CitedRow row)
    {
        if (text.Find(row.Locator) is not { } paragraph)
        {
            var near = Nearest.Find(row.Locator, text.Paragraphs.Select(item => item.Locator));
            Report(VerificationProblemKind.UnknownLocator, 0, row.Locator, row, near.Count > 0 ? near[0] : null, $"'{row.Locator}' of {row.Name} ({row.Row}) is no paragraph of the text; {NearestLocators(row.Locator)}");
            return;
        }

        var all = text.Occurrences(row.Fragment).ToArray();
        var here = all.Where(range => range.Start >= paragraph.Start && range.Start < paragraph.End).ToArray();
        if (here.Length == 1)
        {
            _covered.Add((here[0].Start, here[0].End, row.Rank));
            CheckNumbers(row, here[0].Start);
        }
        else if (here.Length > 1)
        {
            Report(VerificationProblemKind.RepeatedFragment, here[1].Start, row.Fragment, row, null, $"the fragment '{row.Fragment}' of {row.Name} ({row.Row}) starts {here.Length} times in {row.Locator}; expected once: take in a word more");
        }
        else
        {
            ReportMissing(row, paragraph, all);
        }
    }

    private void ReportMissing(CitedRow row, SourceText.Paragraph paragraph, (int Start, int End)[] elsewhere)
    {
        var nearest = NearestWords(row.Fragment, paragraph);
        var hint = elsewhere.Length > 0
            ? $"it stands in {string.Join(" and ", elsewhere.Select(range => text.At(range.Start)?.Locator ?? "a heading").Distinct().Take(3))}"
            : nearest is null ? "nothing there is like it" : $"nearest there: '{nearest}'";
        Report(VerificationProblemKind.MissingFragment, paragraph.Start, row.Fragment, row, nearest, $"the fragment '{row.Fragment}' of {row.Name} ({row.Row}) does not start in {row.Locator}; {hint}");
    }

    /// <summary>The words of the paragraph, as many as the fragment has, that are most like it; null when none are.</summary>
    private string? NearestWords(string fragment, SourceText.Paragraph paragraph)
    {
        var count = CellRules.Words(fragment);
        var words = text.Text[paragraph.Start..paragraph.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var best = (Distance: (fragment.Length / 2) + 1, Words: (string?)null);
        for (var i = 0; i + count <= words.Length; i++)
        {
            var candidate = string.Join(' ', words[i..(i + count)]);
            if (Math.Abs(candidate.Length - fragment.Length) >= best.Distance)
                continue;
            var distance = Nearest.Distance(fragment, candidate);
            if (distance < best.Distance)
                best = (distance, candidate);
        }

        return best.Words;
    }

    private void CheckNumbers(CitedRow row, int start)
    {
        var tokens = NumberTokens.Find(row.Fragment);
        if (row.Token is { } token && NumberTokens.Find(token).Count == 0 && !IsRoman(token))
            Report(VerificationProblemKind.OtherNumber, start, token, row, null, $"'{token}' of {row.Name} ({row.Row}) is not a number");

        // An article before a noun states one; a number of per cent states its hundredth.
        var stated = tokens.Where(item => item.Value is not null).Select(item => item.Value!.Value).ToHashSet();
        var words = row.Fragment.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(word => word.ToUpperInvariant() is "A" or "AN" or "THE"))
            stated.Add(1);
        foreach (var (column, number) in row.Numbers)
        {
            if (stated.Contains(number) || stated.Contains(number * 100))
                continue;
            var shown = number.ToString(CultureInfo.InvariantCulture);
            var found = stated.Count == 0 ? "no number" : string.Join(", ", stated.Order().Select(item => item.ToString(CultureInfo.InvariantCulture)));
            Report(VerificationProblemKind.OtherNumber, start, shown, row, null, $"{column} {shown} of {row.Name} ({row.Row}) is not what its fragment '{row.Fragment}' states: {found}");
        }
    }

    private static bool IsRoman(string text) => text.Length > 0 && text.All(c => c is 'I' or 'V' or 'X' or 'L' or 'C' or 'D' or 'M');

    private void ReportUncovered(NumberToken token)
    {
        var printed = text.Text.Substring(token.Start, token.Length);
        var locator = text.At(token.Start)?.Locator ?? "a heading";
        Report(VerificationProblemKind.UncoveredNumber, token.Start, printed, null, null, $"the number '{printed}' in {locator} lies in no fragment of an observation, an event or a not-figure");
    }

    private string NearestLocators(string locator)
    {
        var mark = locator.LastIndexOf(" ¶", StringComparison.Ordinal);
        var heading = mark < 0 ? null : locator[..mark];
        var count = text.Paragraphs.Count(paragraph => paragraph.Heading == heading);
        if (count > 0)
            return $"{(heading is null ? "before the first heading it" : $"'{heading}'")} has {count} {(count == 1 ? "paragraph" : "paragraphs")}";
        var headings = text.Paragraphs.Select(paragraph => paragraph.Heading).OfType<string>().Distinct().ToArray();
        return heading is null || headings.Length == 0 ? "the text has no such section" : "headings: " + Nearest.Hint(heading, headings);
    }

    private void Report(VerificationProblemKind kind, int position, string found, CitedRow? row, string? nearest, string message)
    {
        var (line, column) = kind == VerificationProblemKind.UnknownLocator ? (0, 0) : text.Position(position);
        var place = line == 0 ? source.File : $"{source.File}:{line}:{column}";
        _found.Add(new VerificationProblem
        {
            Kind = kind,
            Source = source.Id,
            File = source.File!,
            Line = line,
            Column = column,
            Text = found,
            Row = row?.Row,
            Nearest = nearest,
            Message = $"{place}: {message}",
        });
    }
}
