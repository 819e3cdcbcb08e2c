namespace YiTa.Analysis.Quantities.Internal.Bounding;

/// <summary>
/// Branch and bound: the lowest value of a form (or of its negative) over a box. A variable in which the form is monotone is set to the end where it is
/// lowest; otherwise the box is halved. What is returned is never above the truth; it is as near to it as <see cref="Tolerance"/> says,
/// unless <see cref="MostBoxes"/> did not suffice.
/// </summary>
internal sealed class BoxSearch(Tape tape, int[] repeated, int sign)
{
    /// <summary>How near to the truth the search goes, as a share of the value's size.</summary>
    public const double Tolerance = 1e-10;

    /// <summary>How many boxes are looked at, so that a quantity takes milliseconds at worst.</summary>
    public const int MostBoxes = 4000;

    private double _reached = double.PositiveInfinity;

    public double Lowest(Interval[] domains, double known)
    {
        var open = new PriorityQueue<(Interval[] Box, double Low), double>();
        Look(domains, known, open);
        var boxes = 1;
        while (open.TryPeek(out var lowest, out _))
        {
            var goal = _reached - (Tolerance * Math.Max(Math.Abs(_reached), Math.Abs(lowest.Low)));
            if (lowest.Low >= goal || boxes >= MostBoxes || Widest(lowest.Box) is not { } widest) return Math.Max(known, lowest.Low);
            open.Dequeue();
            var middle = Middle(lowest.Box[widest]);
            foreach (var half in (ReadOnlySpan<Interval>)[new(lowest.Box[widest].Low, middle), new(middle, lowest.Box[widest].High)])
            {
                var box = (Interval[])lowest.Box.Clone();
                box[widest] = half;
                Look(box, lowest.Low, open);
                boxes++;
            }
        }

        return double.IsPositiveInfinity(_reached) ? known : Math.Max(known, _reached);
    }

    private void Look(Interval[] box, double known, PriorityQueue<(Interval[], double), double> open)
    {
        if (Value(box, out var everywhere) is not { } value) return;
        var low = Math.Max(known, value.Low);
        Span<Interval> gradient = new Interval[box.Length];
        for (var changed = everywhere; changed;)
        {
            changed = false;
            tape.Differentiate(gradient);
            low = Math.Max(low, MeanValue(box, gradient));
            if (Value(box, out everywhere) is not { } again || !everywhere) break;
            var narrowed = (Interval[])box.Clone();
            for (var variable = 0; variable < box.Length; variable++)
            {
                var slope = sign * gradient[variable];
                var end = slope.Low >= 0 ? box[variable].Low : slope.High <= 0 ? box[variable].High : double.NaN;
                if (!double.IsFinite(end) || box[variable].IsPoint) continue;
                narrowed[variable] = end;
                changed = true;
            }

            if (!changed || Value(narrowed, out everywhere) is not { } narrow || !everywhere) break;
            (box, low) = (narrowed, Math.Max(low, narrow.Low));
        }

        Reach(box);
        open.Enqueue((box, low), low);
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

        if (Value(middle, out _) is not { } value) return double.NegativeInfinity;
        for (var i = 0; i < box.Length; i++) value += sign * gradient[i] * (box[i] - middle[i]);
        return value.Low;
    }

    /// <summary>A value that is really taken on bounds the lowest from above.</summary>
    private void Reach(Interval[] box)
    {
        var point = new Interval[box.Length];
        for (var i = 0; i < box.Length; i++) point[i] = Middle(box[i]);
        if (Value(point, out var everywhere) is { } value && everywhere) _reached = Math.Min(_reached, value.High);
    }

    private Interval? Value(ReadOnlySpan<Interval> box, out bool everywhere) => tape.Evaluate(box, out everywhere) is { } value ? sign * value : null;

    /// <summary>The repeated variable that is widest for its size, or null where all are as narrow as doubles allow.</summary>
    private int? Widest(Interval[] box)
    {
        var (widest, width) = ((int?)null, 0.0);
        foreach (var variable in repeated)
        {
            var interval = box[variable];
            if (Middle(interval) is var middle && (middle <= interval.Low || middle >= interval.High)) continue;
            var relative = double.IsFinite(interval.Width) ? interval.Width / Math.Max(Math.Max(Math.Abs(interval.Low), Math.Abs(interval.High)), double.Epsilon) : double.MaxValue;
            if (relative > width) (widest, width) = (variable, relative);
        }

        return widest;
    }

    /// <summary>A number inside; of an open interval one that is farther out the farther its end is.</summary>
    private static double Middle(Interval interval) => (double.IsFinite(interval.Low), double.IsFinite(interval.High)) switch
    {
        (true, true) => interval.Low + ((interval.High - interval.Low) / 2),
        (true, false) => Math.Max(1, interval.Low > 0 ? interval.Low * 16 : 0),
        (false, true) => -Math.Max(1, interval.High < 0 ? -interval.High * 16 : 0),
        _ => 0,
    };
}
