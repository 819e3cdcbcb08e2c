namespace YiTa.Analysis.Quantities.Internal.Bounding;

/// <summary>
/// Finds parts of a form that several places share and whose variables occur nowhere else, as a ÷ b in (a ÷ b − 1) · (a ÷ b − 2). Such a part
/// is one unknown itself; searching over it instead of over its variables is quicker by powers.
/// </summary>
internal static class Subforms
{
    /// <summary>The largest closed part, or null where there is none. A part counts also where its inverse occurs.</summary>
    public static Form? Closed(Form root)
    {
        var counts = new Dictionary<Form, int> { [root] = 1 };
        // Operands have smaller ids, so that a form's count is complete when it is reached.
        var open = new SortedDictionary<int, Form>(Comparer<int>.Create((a, b) => b.CompareTo(a))) { [root.Id] = root };
        var order = new List<Form>();
        while (open.Count > 0)
        {
            var form = open.First().Value;
            open.Remove(form.Id);
            order.Add(form);
            foreach (var operand in form.Operands)
            {
                counts[operand] = Math.Min(1_000_000, counts.GetValueOrDefault(operand) + counts[form]);
                open[operand.Id] = operand;
            }
        }

        foreach (var form in order)
        {
            if (ReferenceEquals(form, root) || form.Kind is FormKind.Number or FormKind.Variable || form.Occurrences.Count(count => count > 0) < 2 && form.Repetitions == 0 && counts[form] < 2) continue;
            var count = counts[form] + order.Where(other => IsInverse(form, other)).Sum(other => counts[other]);
            if (count < 2 && form.Repetitions == 0) continue;
            if (form.Occurrences.Index().All(pair => pair.Item == 0 || pair.Item * count == root.Occurrences[pair.Index])) return form;
        }

        return null;
    }

    /// <summary>Whether one product is one over the other.</summary>
    public static bool IsInverse(Form a, Form b) => a.Kind == FormKind.Product && b.Kind == FormKind.Product && !ReferenceEquals(a, b)
        && a.Factors.Length == b.Factors.Length && a.Factors.Zip(b.Factors).All(pair => ReferenceEquals(pair.First.Base, pair.Second.Base) && pair.First.Exponent == -pair.Second.Exponent);
}
