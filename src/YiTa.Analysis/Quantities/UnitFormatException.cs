namespace YiTa.Analysis.Quantities;

/// <summary>A text is not a unit.</summary>
public sealed class UnitFormatException : FormatException
{
    internal UnitFormatException(string text, string part, string? nearest)
        : base($"'{part}' in '{text}' is no unit that is known here{(nearest is null ? "." : $"; did you mean '{nearest}'?")} Expected such as 'persons', 'persons per day' or 'share per year'; Unit.Counting makes a unit for other things.")
    {
        Text = text;
        Part = part;
        Nearest = nearest;
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The part of it that is no unit.</summary>
    public string Part { get; }

    /// <summary>The name of a unit that is written nearly like it; null where there is none.</summary>
    public string? Nearest { get; }
}
