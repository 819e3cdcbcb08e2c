namespace YiTa.Notebooks.Tests.Display;

public sealed record Person(string Name, int Age);

public class Node
{
    public Node? Next { get; set; }

    public string Id => "n";
}

public class Faulty
{
    public int Fine => 1;

    public int Bad => throw new InvalidOperationException("bad <b>");

    public int AlsoFine => 2;
}

internal class Base
{
    public int First { get; set; } = 1;

    public virtual int Second => 2;

    public int Zero = int.Parse("0", System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed class Derived : Base
{
    public int Apple { get; } = 4;

    public override int Second => 22;

    public static int Hidden => 1;

    public int this[int index] => index;

    public int WriteOnly { set => _ = value; }

    public ReadOnlySpan<int> Span => [1];

    private int Secret => 7;

    internal int AlsoSecret => Secret;
}

public class Named
{
    public int A => 1;

    public override string ToString() => "I am named";
}

public class BadText
{
    public int A => 1;

    public override string ToString() => throw new FormatException("no text");
}

public readonly record struct Amount(decimal Value) : IFormattable
{
    public override string ToString() => ToString(null, null);

    public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(formatProvider) + " persons";
}
