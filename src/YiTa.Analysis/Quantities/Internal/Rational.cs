using System.Numerics;

namespace YiTa.Analysis.Quantities.Internal;

/// <summary>An exact fraction in lowest terms, so that what the sources print exactly stays exact.</summary>
internal readonly record struct Rational : IComparable<Rational>
{
    private readonly BigInteger _denominatorLessOne;

    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException();
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (Numerator, _denominatorLessOne) = (numerator / divisor, (denominator / divisor) - 1);
    }

    public static Rational Zero => default;

    public static Rational One { get; } = new(1, 1);

    public BigInteger Numerator { get; }

    // Stored less one, so that the default value is zero and not a fraction without a denominator.
    public BigInteger Denominator => _denominatorLessOne + 1;

    public bool IsZero => Numerator.IsZero;

    public int Sign => Numerator.Sign;

    public bool IsInteger => _denominatorLessOne.IsZero;

    /// <summary>How many bits it takes to write it down; exact arithmetic on random input grows without limit.</summary>
    public long Bits => Numerator.GetBitLength() + Denominator.GetBitLength();

    public static Rational Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return new Rational(bits[3] < 0 ? -magnitude : magnitude, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    public static Rational Of(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = new BigInteger((bits & 0xFFFFFFFFFFFFFL) | (exponent == 0 ? 0 : 0x10000000000000L)) * (bits < 0 ? -1 : 1);
        var shift = Math.Max(exponent, 1) - 1075;
        return shift >= 0 ? new Rational(mantissa << shift, 1) : new Rational(mantissa, BigInteger.One << -shift);
    }

    public static Rational operator +(Rational a, Rational b) => new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator -(Rational a) => new(-a.Numerator, a.Denominator);

    public static Rational operator *(Rational a, Rational b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public Rational Pow(int exponent) => exponent >= 0
        ? new(BigInteger.Pow(Numerator, exponent), BigInteger.Pow(Denominator, exponent))
        : new(BigInteger.Pow(Denominator, -exponent), BigInteger.Pow(Numerator, -exponent));

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The nearest double, or one next to it; infinite beyond the range of doubles.</summary>
    public double ToDouble()
    {
        if (IsZero) return 0;
        // 64 significant bits of quotient are more than a double holds; the rest only rounds.
        var shift = (int)(64 - Numerator.GetBitLength() + Denominator.GetBitLength());
        var quotient = shift >= 0 ? (Numerator << shift) / Denominator : Numerator / (Denominator << -shift);
        return Math.ScaleB((double)quotient, -shift);
    }

    /// <summary>The narrowest interval of doubles that holds it: a point where it is a double itself.</summary>
    public Interval ToInterval()
    {
        var near = ToDouble();
        if (double.IsInfinity(near)) return near > 0 ? Interval.AtLeast(double.MaxValue) : Interval.AtMost(double.MinValue);
        var order = Of(near).CompareTo(this);
        var (low, high) = order switch { 0 => (near, near), < 0 => (near, Math.BitIncrement(near)), _ => (Math.BitDecrement(near), near) };
        return new Interval(low, high);
    }
}
