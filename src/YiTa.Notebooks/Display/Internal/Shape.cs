namespace YiTa.Notebooks.Display.Internal;

/// <summary>What a value looks like to its reader, whatever MIME type it is then written in.</summary>
internal abstract record Shape;

/// <summary>One text.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsNumber">Whether it is a number, which is aligned to the right.</param>
internal sealed record ScalarShape(string Text, bool IsNumber = false) : Shape;

/// <summary>HTML already.</summary>
/// <param name="Html">The HTML.</param>
internal sealed record HtmlShape(string Html) : Shape;

/// <summary>Named values.</summary>
/// <param name="Name">The type's name; empty for an anonymous type.</param>
/// <param name="Fields">The values in the order of their declaration.</param>
/// <param name="OwnText">The text that the type itself makes of its values, or null.</param>
internal sealed record ObjectShape(string Name, IReadOnlyList<Field> Fields, string? OwnText = null) : Shape
{
    /// <summary>Whether the values stand in a row without names that matter.</summary>
    public bool IsTuple { get; init; }
}

/// <summary>Values in a row.</summary>
/// <param name="Name">The type's name.</param>
/// <param name="Items">The values up to the cut.</param>
/// <param name="Cut">Where the sequence was cut, or null.</param>
internal sealed record SequenceShape(string Name, IReadOnlyList<object?> Items, Cut? Cut) : Shape;

/// <summary>Keys and values.</summary>
/// <param name="Name">The type's name.</param>
/// <param name="Entries">Keys and values up to the cut.</param>
/// <param name="Cut">Where the dictionary was cut, or null.</param>
internal sealed record MapShape(string Name, IReadOnlyList<(object? Key, object? Value)> Entries, Cut? Cut) : Shape;

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
