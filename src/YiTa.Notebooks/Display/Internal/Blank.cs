namespace YiTa.Notebooks.Display.Internal;

/// <summary>Stands for no value at all in a cell of a table: the row has no such column.</summary>
internal sealed class Blank
{
    public static Blank Cell { get; } = new();

    public override string ToString() => "";
}
