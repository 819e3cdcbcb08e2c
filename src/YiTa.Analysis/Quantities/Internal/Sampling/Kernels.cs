using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace YiTa.Analysis.Quantities.Internal.Sampling;

/// <summary>Operations on whole registers of <see cref="Block"/> draws, always eight at a time, whatever the machine's vectors are.</summary>
internal static class Kernels
{
    /// <summary>How many draws a register holds: 4 KiB, so that a dozen registers stay in the first cache.</summary>
    public const int Block = 512;

    private interface IBinary
    {
        static abstract Vector512<double> Apply(Vector512<double> a, Vector512<double> b);
    }

    private interface IUnary
    {
        static abstract Vector512<double> Apply(Vector512<double> a, in Instruction step);
    }

    /// <summary>Carries out an instruction that computes.</summary>
    /// <param name="step">The instruction; not one that draws or stores.</param>
    /// <param name="to">The first number of the register that is written.</param>
    /// <param name="a">The first number of the first operand.</param>
    /// <param name="b">The first number of the second operand.</param>
    public static void Run(in Instruction step, ref double to, ref double a, ref double b)
    {
        switch (step.Code)
        {
            case OpCode.Constant: Unary<Constant>(step, ref to, ref a); break;
            case OpCode.Add: Binary<Add>(ref to, ref a, ref b); break;
            case OpCode.Subtract: Binary<Subtract>(ref to, ref a, ref b); break;
            case OpCode.Multiply: Binary<Multiply>(ref to, ref a, ref b); break;
            case OpCode.Divide: Binary<Divide>(ref to, ref a, ref b); break;
            case OpCode.Scale: Unary<Scale>(step, ref to, ref a); break;
            case OpCode.Power: Unary<Power>(step, ref to, ref a); break;
            case OpCode.Root when step.Exponent == 2: Unary<SquareRoot>(step, ref to, ref a); break;
            case OpCode.Root: Unary<Root>(step, ref to, ref a); break;
            case OpCode.PowerOf: Binary<PowerOf>(ref to, ref a, ref b); break;
            case OpCode.Log: Unary<Log>(step, ref to, ref a); break;
            case OpCode.Exp: Unary<Exp>(step, ref to, ref a); break;
            case OpCode.Min: Binary<Min>(ref to, ref a, ref b); break;
            case OpCode.Max: Binary<Max>(ref to, ref a, ref b); break;
            default: throw new InvalidOperationException($"{step.Code} does not compute.");
        }
    }

    /// <summary>Copies draws into a sample; what is no finite number becomes the same NaN on every machine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Store(ref double from, Span<double> to)
    {
        var i = 0;
        ref var first = ref System.Runtime.InteropServices.MemoryMarshal.GetReference(to);
        for (; i <= to.Length - 8; i += 8) Finite(Vector512.LoadUnsafe(ref from, (nuint)i)).StoreUnsafe(ref first, (nuint)i);
        for (; i < to.Length; i++)
        {
            var value = Unsafe.Add(ref from, i);
            to[i] = double.IsFinite(value) ? value : double.NaN;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Finite(Vector512<double> value) =>
        Vector512.ConditionalSelect(Vector512.LessThanOrEqual(Vector512.Abs(value), Vector512.Create(double.MaxValue)), value, Vector512.Create(double.NaN));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Binary<T>(ref double to, ref double a, ref double b)
        where T : IBinary
    {
        for (nuint i = 0; i < Block; i += 8) T.Apply(Vector512.LoadUnsafe(ref a, i), Vector512.LoadUnsafe(ref b, i)).StoreUnsafe(ref to, i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Unary<T>(in Instruction step, ref double to, ref double a)
        where T : IUnary
    {
        var local = step;
        for (nuint i = 0; i < Block; i += 8) T.Apply(Vector512.LoadUnsafe(ref a, i), local).StoreUnsafe(ref to, i);
    }

    private readonly struct Add : IBinary
    {
        public static Vector512<double> Apply(Vector512<double> a, Vector512<double> b) => a + b;
    }

    private readonly struct Subtract : IBinary
    {
        public static Vector512<double> Apply(Vector512<double> a, Vector512<double> b) => a - b;
    }

    private readonly struct Multiply : IBinary
    {
        public static Vector512<double> Apply(Vector512<double> a, Vector512<double> b) => a * b;
    }

    private readonly struct Divide : IBinary
    {
        public static Vector512<double> Apply(Vector512<double> a, Vector512<double> b) => a / b;
    }

    private readonly struct PowerOf : IBinary
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Apply(Vector512<double> a, Vector512<double> b) => VectorMath.Pow(a, b);
    }

    // The smaller one, or NaN where either is: what is outside the domain stays there.
    private readonly struct Min : IBinary
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Apply(Vector512<double> a, Vector512<double> b) =>
            Vector512.ConditionalSelect(Vector512.Equals(a, a), Vector512.ConditionalSelect(Vector512.LessThan(a, b), a, b), a);
    }

    private readonly struct Max : IBinary
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Apply(Vector512<double> a, Vector512<double> b) =>
            Vector512.ConditionalSelect(Vector512.Equals(a, a), Vector512.ConditionalSelect(Vector512.GreaterThan(a, b), a, b), a);
    }

    private readonly struct Constant : IUnary
    {
        public static Vector512<double> Apply(Vector512<double> a, in Instruction step) => Vector512.Create(step.Number);
    }

    private readonly struct Scale : IUnary
    {
        public static Vector512<double> Apply(Vector512<double> a, in Instruction step) => a * Vector512.Create(step.Number);
    }

    private readonly struct Power : IUnary
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Apply(Vector512<double> a, in Instruction step) => VectorMath.Power(a, step.Exponent);
    }

    private readonly struct SquareRoot : IUnary
    {
        public static Vector512<double> Apply(Vector512<double> a, in Instruction step) => Vector512.Sqrt(a);
    }

    private readonly struct Root : IUnary
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Apply(Vector512<double> a, in Instruction step) => VectorMath.Root(a, step.Exponent);
    }

    private readonly struct Log : IUnary
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Apply(Vector512<double> a, in Instruction step) => VectorMath.Log(a);
    }

    private readonly struct Exp : IUnary
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Apply(Vector512<double> a, in Instruction step) => VectorMath.Exp(a);
    }
}
