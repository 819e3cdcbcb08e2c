namespace YiTa.Analysis.Quantities.Internal.Bounding;

/// <summary>
/// Branch and bound: the lowest value of a formula (or of its negative) over a box. A variable in which the formula is monotone is set to the
/// end where it is lowest; otherwise the box is halved. What is returned is never above the truth; it is as near to it as
/// <see cref="Tolerance"/> says, unless <see cref="MostSteps"/> did not suffice.
/// </summary>
/// <param name="tape">The formula.</param>
/// <param name="domains">The interval of each variable.</param>
/// <param name="repeated">The variables that occur more than once; only these need halving.</param>
/// <param name="sign">1 for the lowest value, −1 for the lowest of the negative.</param>
internal sealed class BoxSearch(Tape tape, Interval[] domains, int[] repeated, int sign)
{
    /// <summary>How near to the truth the search goes, as a share of the value's size.</summary>
    public const double Tolerance = 1e-10;

    /// <summary>How many steps of formulas are computed, so that a quantity takes milliseconds at worst.</summary>
    public const int MostSteps = 120_000;

    private readonly int _mostBoxes = Math.Clamp(MostSteps / tape.Steps.Count, 2, 4000);
    private readonly PriorityQueue<Entry, double> _open = new();
    private double _reached = double.PositiveInfinity;

    /// <summary>A lower bound of the lowest value.</summary>
    /// <param name="known">One that is known already.</param>
    public double Lowest(double known)
    {
        Look(domains, known);
        for (var boxes = 1; _open.TryPeek(out var lowest, out _); boxes += 2)
        {
            var goal = _reached - (Tolerance * Math.Max(Math.Abs(_reached), Math.Abs(lowest.Low)));
            if (lowest.Low >= goal || boxes >= _mostBoxes || lowest.Split is not { } split) return Math.Max(known, lowest.Low);
            _open.Dequeue();
            var middle = Middle(lowest.Box[split]);
            foreach (var half in (ReadOnlySpan<Interval>)[new(lowest.Box[split].Low, middle), new(middle, lowest.Box[split].High)])
            {
                var box = (Interval[])lowest.Box.Clone();
                box[split] = half;
                Look(box, lowest.Low);
            }
        }

        return known;
    }

    private void Look(Interval[] box, double known)
    {
        if (Value(box, out var everywhere) is not { } value) return;
        var low = Math.Max(known, value.Low);
        var gradient = new Interval[box.Length];
        var hasGradient = false;
        for (var changed = everywhere; changed;)
        {
            changed = false;
            tape.Differentiate(gradient);
            hasGradient = true;
            var narrowed = (Interval[])box.Clone();
            for (var variable = 0; variable < box.Length; variable++)
            {
                var slope = sign * gradient[variable];
                if (slope.Low < 0 && slope.High > 0) continue;
                var end = End(box[variable], slope.Low >= 0 ? -1 : 1);
                changed |= end != box[variable];
                narrowed[variable] = end;
            }

            low = Math.Max(low, MeanValue(box, gradient));
            if (!changed || Value(narrowed, out everywhere) is not { } narrow || !everywhere) break;
            (box, low) = (narrowed, Math.Max(low, narrow.Low));
        }

        Reach(box);
        _open.Enqueue(new(box, low, Widest(box, hasGradient ? gradient : null)), low);
    }

    /// <summary>The end of an interval, or, where that is infinite, the part that is so far out that only the limit is left.</summary>
    private static Interval End(Interval interval, int direction)
    {
        const double far = 1e100;
        if (direction < 0) return double.IsFinite(interval.Low) ? interval.Low : new Interval(double.NegativeInfinity, Math.Min(interval.High, -far));
        return double.IsFinite(interval.High) ? interval.High : new Interval(Math.Max(interval.Low, far), double.PositiveInfinity);
    }

    /// <summary>f(m) + f′(box) · (box − m), for a box without open ends.</summary>
    private double MeanValue(Interval[] box, ReadOnlySpan<Interval> gradient)
    {
        var middle = new Interval[box.Length];
        for (var i = 0; i < box.Length; i++)
        {
            if (!double.IsFinite(box[i].Width)) return double.NegativeInfinity;
            middle[i] = Middle(box[i]);
        }

        if (tape.Evaluate(middle, out _) is not { } value) return double.NegativeInfinity;
        value = sign * value;
        for (var i = 0; i < box.Length; i++)
        {
            if (!box[i].IsPoint) value += sign * gradient[i] * (box[i] - middle[i]);
        }

        return value.Low;
    }

    /// <summary>A value that is really taken on bounds the lowest from above.</summary>
    private void Reach(Interval[] box)
    {
        var point = new Interval[box.Length];
        for (var i = 0; i < box.Length; i++) point[i] = Middle(box[i]);
        if (tape.Evaluate(point, out var everywhere) is { } value && everywhere) _reached = Math.Min(_reached, (sign * value).High);
    }

    /// <summary>The values over a box: by interval arithmetic, and by leading order in each variable that runs to infinity or to zero.</summary>
    private Interval? Value(Interval[] box, out bool everywhere)
    {
        if (tape.Evaluate(box, out everywhere) is not { } value) return null;
        foreach (var variable in repeated)
        {
            if (LeadingOrder.Applies(box[variable])) value = value.Intersect(LeadingOrder.Evaluate(tape, box, variable)) ?? value;
        }

        return sign * value;
    }

    /// <summary>The repeated variable that moves the formula most, or null where all are as narrow as doubles allow.</summary>
    private int? Widest(Interval[] box, Interval[]? gradient)
    {
        var (widest, greatest) = ((int?)null, (Sure: false, Size: -1.0));
        foreach (var variable in repeated)
        {
            var interval = box[variable];
            if (Middle(interval) is var middle && (middle <= interval.Low || middle >= interval.High)) continue;
            var slope = gradient is null ? double.PositiveInfinity : Math.Max(Math.Abs(gradient[variable].Low), Math.Abs(gradient[variable].High));
            var smear = slope * interval.Width;
            // Where the slope is not bounded, the width counts, against that of the whole.
            (bool Sure, double Size) size = double.IsFinite(smear) ? (false, smear) : (true, Share(interval, domains[variable]));
            if (widest is null || (size.Sure && !greatest.Sure) || (size.Sure == greatest.Sure && size.Size > greatest.Size)) (widest, greatest) = (variable, size);
        }

        return widest;
    }

    private static double Share(Interval interval, Interval domain)
    {
        if (double.IsFinite(domain.Width)) return interval.Width / domain.Width;
        var scale = Math.Max(1, Math.Min(Math.Abs(domain.Low), Math.Abs(domain.High)));
        if (!double.IsFinite(scale)) scale = 1;
        var (near, far) = (Math.Min(Math.Abs(interval.Low), Math.Abs(interval.High)), Math.Max(Math.Abs(interval.Low), Math.Abs(interval.High)));
        return interval.Contains(0) || near < scale ? Math.Min(2, interval.Width / scale) : scale / near * (double.IsInfinity(far) ? 1 : 1 - (near / far));
    }

    /// <summary>A number inside; of an open interval one that is farther out the farther its end is.</summary>
    private static double Middle(Interval interval)
    {
        if (interval.High <= 0 && interval.Low < 0) return -Middle(-interval);
        if (double.IsInfinity(interval.Low)) return double.IsInfinity(interval.High) ? 0 : interval.High <= 1 ? -1 : -interval.High;
        if (double.IsInfinity(interval.High)) return interval.Low <= 1 ? 16 : Math.Min(double.MaxValue, interval.Low < 1e100 ? interval.Low * 16 : interval.Low * interval.Low);
        return interval.Low > 0 && interval.High / interval.Low > 64
            ? Math.Sqrt(interval.Low) * Math.Sqrt(interval.High)
            : interval.Low + ((interval.High - interval.Low) / 2);
    }

    private sealed record Entry(Interval[] Box, double Low, int? Split);
}
