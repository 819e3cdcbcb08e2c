namespace YiTa.Analysis.Quantities.Internal.Bounding;

/// <summary>
/// A simplified formula. Forms are made by a <see cref="FormPool"/>, in which equal formulas are one object, so that like terms and like
/// factors meet: x − x is the number 0.
/// </summary>
internal sealed class Form(int id, FormKind kind)
{
    /// <summary>The place in the pool; operands have smaller ones.</summary>
    public int Id { get; } = id;

    public FormKind Kind { get; } = kind;

    /// <summary>The number, or the constant of a sum.</summary>
    public Rational Number { get; init; }

    /// <summary>Which variable it is.</summary>
    public int Variable { get; init; } = -1;

    /// <summary>The terms of a sum.</summary>
    public (Form Term, Rational Coefficient)[] Terms { get; init; } = [];

    /// <summary>The factors of a product.</summary>
    public (Form Base, int Exponent)[] Factors { get; init; } = [];

    /// <summary>The function, with its operands and the degree of a root.</summary>
    public Operation Function { get; init; }

    public Form[] Arguments { get; init; } = [];

    public int Degree { get; init; }

    /// <summary>The forms that it is made of.</summary>
    public IEnumerable<Form> Operands => Kind switch
    {
        FormKind.Sum => Terms.Select(term => term.Term),
        FormKind.Product => Factors.Select(factor => factor.Base),
        FormKind.Function => Arguments,
        _ => [],
    };

    /// <summary>How often each variable occurs, written out as a tree.</summary>
    public int[] Occurrences { get; init; } = [];

    /// <summary>How many occurrences are beyond the first of their variable; none means that interval arithmetic is exact.</summary>
    public int Repetitions => Occurrences.Sum(count => Math.Max(0, count - 1));
}
