namespace YiTa.Notebooks.Display.Internal;

/// <summary>A table.</summary>
/// <param name="Name">The type's name.</param>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">The cells, as many in each row as there are headings.</param>
/// <param name="Cut">Where the table was cut, or null.</param>
internal sealed record GridShape(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, Cut? Cut) : Shape
{
    /// <summary>How many of the first columns number or name the rows rather than hold their values.</summary>
    public int Labels { get; init; }

    /// <summary>Whether a column holds nothing but numbers.</summary>
    public bool IsNumeric(int column)
    {
        var values = Rows.Select(row => row[column]).Where(value => value is not (null or Blank)).ToList();
        return values.Count > 0 && values.All(value => Scalars.IsNumber(value!.GetType()));
    }
}
