using System.Numerics;

namespace YiTa.Analysis.Tests.Quantities.Trees;

/// <summary>An exact fraction, written for the tests alone: they must not check the library with the library.</summary>
internal readonly record struct Fraction(BigInteger Up, BigInteger Down) : IComparable<Fraction>
{
    public static Fraction Of(decimal value)
    {
        var scale = value.Scale;
        var whole = value;
        for (var i = 0; i < scale; i++) whole *= 10;
        return Reduce(new BigInteger(whole), BigInteger.Pow(10, scale));
    }

    public static Fraction Of(double value)
    {
        var exponent = 0;
        while (value != Math.Floor(value)) (value, exponent) = (value * 2, exponent + 1);
        return Reduce(new BigInteger(value), BigInteger.One << exponent);
    }

    public static Fraction operator +(Fraction a, Fraction b) => Reduce((a.Up * b.Down) + (b.Up * a.Down), a.Down * b.Down);

    public static Fraction operator -(Fraction a, Fraction b) => Reduce((a.Up * b.Down) - (b.Up * a.Down), a.Down * b.Down);

    public static Fraction operator *(Fraction a, Fraction b) => Reduce(a.Up * b.Up, a.Down * b.Down);

    public static Fraction operator /(Fraction a, Fraction b) => Reduce(a.Up * b.Down, a.Down * b.Up);

    public Fraction Pow(int exponent) => exponent >= 0
        ? new(BigInteger.Pow(Up, exponent), BigInteger.Pow(Down, exponent))
        : Reduce(BigInteger.Pow(Down, -exponent), BigInteger.Pow(Up, -exponent));

    public int CompareTo(Fraction other) => (Up * other.Down).CompareTo(other.Up * Down);

    public double ToDouble()
    {
        if (Up.IsZero) return 0;
        var shift = (int)(80 - (long)Up.GetBitLength() + (long)Down.GetBitLength());
        return Math.ScaleB((double)(shift >= 0 ? (Up << shift) / Down : Up / (Down << -shift)), -shift);
    }

    private static Fraction Reduce(BigInteger up, BigInteger down)
    {
        var divisor = BigInteger.GreatestCommonDivisor(up, down) * down.Sign;
        return new(up / divisor, down / divisor);
    }
}
