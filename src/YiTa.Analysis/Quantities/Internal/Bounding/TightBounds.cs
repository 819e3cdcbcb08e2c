namespace YiTa.Analysis.Quantities.Internal.Bounding;

/// <summary>
/// The range of a quantity over the intervals of its unknowns. Interval arithmetic is exact for a formula in which each variable occurs once;
/// where one still occurs more often after simplification, the box of all variables is searched.
/// </summary>
internal static class TightBounds
{
    public static Interval Of(Quantity quantity)
    {
        if (quantity.Operands.Length == 0) return quantity.Natural;
        var builder = new FormBuilder();
        var range = Range(builder.Build(quantity), builder);
        // Both enclose the truth, and so does what they have in common; rounding alone could keep two points apart.
        return range?.Intersect(quantity.Natural) ?? range ?? quantity.Natural;
    }

    private static Interval? Range(Form form, FormBuilder builder)
    {
        while (form.Repetitions > 0 && Subforms.Closed(form) is { } part)
        {
            if (Range(part, builder) is not { } range) return null;
            form = builder.Replace(form, part, range);
        }

        if (form.Kind == FormKind.Number) return form.Number.ToInterval();
        var tape = new Tape(form);
        var domains = builder.Domains.ToArray();
        if (tape.Evaluate(domains, out _) is not { } natural || form.Repetitions == 0) return tape.Evaluate(domains, out _);
        var repeated = Enumerable.Range(0, form.Occurrences.Length).Where(variable => form.Occurrences[variable] > 1 && !domains[variable].IsPoint).ToArray();
        var low = new BoxSearch(tape, repeated, sign: 1).Lowest(domains, natural.Low);
        var high = -new BoxSearch(tape, repeated, sign: -1).Lowest(domains, -natural.High);
        return low <= high ? new Interval(low, high) : natural;
    }
}
