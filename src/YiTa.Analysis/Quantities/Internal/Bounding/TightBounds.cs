namespace YiTa.Analysis.Quantities.Internal.Bounding;

/// <summary>
/// The range of a quantity over the intervals of its unknowns. Interval arithmetic is exact for a formula in which each variable occurs once;
/// where one still occurs more often after simplification, the box of all variables is searched. Where the formula is defined nowhere,
/// the result of interval arithmetic stands.
/// </summary>
internal static class TightBounds
{
    /// <summary>Lineages beyond these are not simplified: algebra takes time and stack with the square of their size.</summary>
    private const int MostUnknowns = 150;
    private const int MostDepth = 300;

    /// <summary>The steps of the formula written out as a tree, in which shared parts count as often as they occur.</summary>
    private const int MostSteps = 1500;

    public static Interval Of(Quantity quantity)
    {
        if (quantity.Operands.Length == 0) return quantity.Natural;
        var range = IsSmall(quantity) ? Simplified(quantity) : AsItStands(quantity);
        // Both enclose the truth, and so does what they have in common; rounding alone could keep two points apart.
        return range?.Intersect(quantity.Natural) ?? range ?? quantity.Natural;
    }

    private static bool IsSmall(Quantity quantity)
    {
        var (nodes, unknowns) = (0, 0);
        foreach (var node in quantity.Nodes())
        {
            if (++nodes > MostSteps || (node.IsUnknown && ++unknowns > MostUnknowns)) return false;
        }

        var sizes = new Dictionary<Quantity, (int Depth, int Steps)>(ReferenceEqualityComparer.Instance);
        foreach (var node in quantity.PostOrder())
        {
            var (depth, steps) = (0, 1);
            foreach (var operand in node.Operands) (depth, steps) = (Math.Max(depth, sizes[operand].Depth + 1), steps + sizes[operand].Steps);
            if (depth > MostDepth || steps > MostSteps) return false;
            sizes[node] = (depth, steps);
        }

        return true;
    }

    private static Interval? Simplified(Quantity quantity)
    {
        var builder = new FormBuilder();
        try
        {
            return Range(builder.Build(quantity), builder);
        }
        catch (DivideByZeroException)
        {
            // A divisor that is zero whatever the inputs are: defined nowhere.
            return null;
        }
    }

    private static Interval? Range(Form form, FormBuilder builder)
    {
        while (form.Repetitions > 0 && Subforms.Closed(form) is { } part)
        {
            if (Range(part, builder) is not { } range) return null;
            form = builder.Replace(form, part, range);
        }

        if (form.Kind == FormKind.Number) return form.Number.ToInterval();
        return Search(TapeBuilder.Of(form), [.. builder.Domains], form.Occurrences);
    }

    private static Interval? AsItStands(Quantity quantity)
    {
        var tape = TapeBuilder.Of(quantity, out var variables);
        var occurrences = new int[variables.Count];
        var uses = new int[tape.Steps.Count];
        uses[^1] = 1;
        for (var i = uses.Length - 1; i >= 0; i--)
        {
            if (tape.Steps[i].Variable is >= 0 and var variable) occurrences[variable] = uses[i];
            foreach (var operand in tape.Steps[i].Operands) uses[operand] = Math.Min(2, uses[operand] + uses[i]);
        }

        return Search(tape, [.. variables.Select(variable => variable.Natural)], occurrences);
    }

    private static Interval? Search(Tape tape, Interval[] domains, int[] occurrences)
    {
        if (tape.Evaluate(domains, out _) is not { } natural) return null;
        int[] repeated = [.. Enumerable.Range(0, occurrences.Length).Where(variable => occurrences[variable] > 1 && !domains[variable].IsPoint)];
        if (repeated.Length == 0) return natural;
        var low = new BoxSearch(tape, domains, repeated, sign: 1).Lowest(natural.Low);
        var high = -new BoxSearch(tape, domains, repeated, sign: -1).Lowest(-natural.High);
        return low <= high ? new Interval(low, high) : natural;
    }
}
