using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Interactive.Frames.Internal;

/// <summary>Finds published quantities by their rows.</summary>
internal sealed class QuantityReading(IEnumerable<PublishedQuantity> published)
{
    private readonly Dictionary<string, PublishedQuantity> _byName = Index(published);

    public PublishedQuantity Quantity(FrameReader row)
    {
        var name = row.Required(FrameColumns.Id);
        if (!_byName.TryGetValue(name, out var quantity))
            throw row.Fault(FrameColumns.Id, name, $"the name of a published quantity, one of {string.Join(", ", _byName.Keys.Order(StringComparer.Ordinal))}");
        Check(row, FrameColumns.Value, quantity.Value);
        Check(row, FrameColumns.Low, QuantityFrames.End(quantity.Bounds.Low));
        Check(row, FrameColumns.High, QuantityFrames.End(quantity.Bounds.High));
        return quantity;
    }

    private static void Check(FrameReader row, string column, double? computed)
    {
        if (row.Double(column) is var found && found != computed)
            throw row.Fault(column, found, $"{(computed is { } number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : "nothing")}, as it was computed: a computed number cannot be edited in a frame");
    }

    private static Dictionary<string, PublishedQuantity> Index(IEnumerable<PublishedQuantity> published)
    {
        var index = new Dictionary<string, PublishedQuantity>(StringComparer.Ordinal);
        foreach (var quantity in published)
        {
            if (index.TryAdd(quantity.Name, quantity)) continue;
            var first = index[quantity.Name];
            if ((first.Value, first.Bounds) != (quantity.Value, quantity.Bounds))
                throw new FrameException($"Two quantities were published as '{quantity.Name}', with different numbers; a row of a frame cannot say which it is. Expected each name once.");
        }

        return index;
    }
}
