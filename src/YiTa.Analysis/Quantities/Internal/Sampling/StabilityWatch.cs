namespace YiTa.Analysis.Quantities.Internal.Sampling;

/// <summary>JCGM 101 7.9.4 for one result: how far mean, uncertainty and interval move from batch to batch.</summary>
/// <param name="digits">How many digits of the standard uncertainty count.</param>
/// <param name="coverage">The probability of the interval.</param>
internal sealed class StabilityWatch(int digits, double coverage)
{
    private readonly List<(double Mean, double Uncertainty, double Low, double High)> _batches = [];
    private double _count;
    private double _mean;
    private double _squares;

    /// <summary>δ = ½ · 10^l, where the uncertainty to the digits that count is a whole number times 10^l (JCGM 101 7.9.2).</summary>
    public double Tolerance { get; private set; } = double.NaN;

    /// <summary>Whether twice the standard deviation of each average is within the tolerance.</summary>
    public bool IsStable { get; private set; }

    public void Add(ReadOnlySpan<double> batch)
    {
        var (count, mean, squares) = Reduction.Moments(batch);
        if (count < 2) return;
        var interval = CoverageIntervals.Symmetric(new OrderStatistics(batch), coverage);
        _batches.Add((mean, Math.Sqrt(squares / (count - 1)), interval.Low, interval.High));
        // Chan, Golub and LeVeque: moments of two samples together.
        var (difference, total) = (mean - _mean, _count + count);
        _mean += difference * count / total;
        _squares += squares + (difference * difference * _count * count / total);
        _count = total;
        Tolerance = ToleranceOf(Math.Sqrt(_squares / (_count - 1)));
        IsStable = _batches.Count > 1 && Moves(b => b.Mean) <= Tolerance && Moves(b => b.Uncertainty) <= Tolerance && Moves(b => b.Low) <= Tolerance && Moves(b => b.High) <= Tolerance;
    }

    private double ToleranceOf(double uncertainty)
    {
        if (uncertainty == 0) return 0;
        // As printed to so many digits: 9.96 to two digits is 1.0E1.
        var printed = uncertainty.ToString($"E{digits - 1}", System.Globalization.CultureInfo.InvariantCulture);
        var power = int.Parse(printed[(printed.IndexOf('E', StringComparison.Ordinal) + 1)..], System.Globalization.CultureInfo.InvariantCulture) - (digits - 1);
        return 0.5 * double.Parse($"1E{power}", System.Globalization.CultureInfo.InvariantCulture);
    }

    private double Moves(Func<(double Mean, double Uncertainty, double Low, double High), double> part)
    {
        var n = _batches.Count;
        var mean = _batches.Average(part);
        return 2 * Math.Sqrt(_batches.Sum(batch => (part(batch) - mean) * (part(batch) - mean)) / ((double)n * (n - 1)));
    }
}
