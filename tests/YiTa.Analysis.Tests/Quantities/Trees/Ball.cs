namespace YiTa.Analysis.Tests.Quantities.Trees;

/// <summary>A number computed in doubles, with a bound on its error: running error analysis, written for the tests alone.</summary>
internal readonly record struct Ball(double Value, double Error)
{
    private const double Unit = 1.2e-16;
    private const double Tiny = 1e-300;

    public bool IsUsable => double.IsFinite(Value) && double.IsFinite(Error);

    public static Ball Of(Fraction value) => value.ToDouble() is var near ? Rounded(near, 0, 4) : default;

    public static Ball operator +(Ball a, Ball b) => Rounded(a.Value + b.Value, a.Error + b.Error);

    public static Ball operator -(Ball a, Ball b) => Rounded(a.Value - b.Value, a.Error + b.Error);

    public static Ball operator *(Ball a, Ball b) => Rounded(a.Value * b.Value, (Math.Abs(a.Value) * b.Error) + (Math.Abs(b.Value) * a.Error) + (a.Error * b.Error));

    public static Ball? operator /(Ball a, Ball b)
    {
        if (Math.Abs(b.Value) <= b.Error) return null;
        var value = a.Value / b.Value;
        return Rounded(value, (a.Error + (Math.Abs(value) * b.Error)) / (Math.Abs(b.Value) - b.Error));
    }

    public Ball? Log() => Value > Error ? Rounded(Math.Log(Value), -Math.Log(1 - (Error / Value)), 4) : null;

    public Ball Exp() => Rounded(Math.Exp(Value), Math.Exp(Value) * (Math.Exp(Error) - 1 + Unit), 4);

    public Ball? Root(int degree)
    {
        if (Value < 0 && degree % 2 == 1) return new Ball(-Value, Error).Root(degree) is { } positive ? positive with { Value = -positive.Value } : null;
        if (Value <= Error) return Value == 0 && Error <= Tiny * 4 ? new Ball(0, Math.Pow(Error, 1.0 / degree)) : null;
        var root = Math.Pow(Value, 1.0 / degree);
        return Rounded(root, root * (1 - Math.Pow(1 - (Error / Value), 1.0 / degree)), 300);
    }

    public static Ball Min(Ball a, Ball b) => new(Math.Min(a.Value, b.Value), Math.Max(a.Error, b.Error));

    public static Ball Max(Ball a, Ball b) => new(Math.Max(a.Value, b.Value), Math.Max(a.Error, b.Error));

    private static Ball Rounded(double value, double error, int units = 1) => new(value, (error * (1 + 1e-9)) + (Math.Abs(value) * Unit * units) + Tiny);
}
