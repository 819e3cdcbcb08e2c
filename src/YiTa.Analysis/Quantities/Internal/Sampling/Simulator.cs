namespace YiTa.Analysis.Quantities.Internal.Sampling;

/// <summary>Shares the segments of a simulation among threads.</summary>
internal sealed class Simulator
{
    private readonly MonteCarloOptions _options;
    private readonly IProgress<double>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly Worker[] _workers;
    private readonly double[][] _samples;

    private Simulator(SamplingProgram program, int results, MonteCarloOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        (_options, _progress, _cancellation) = (options, progress, cancellation);
        var segments = ((options.Draws - 1) / Worker.Segment) + 1;
        _workers = [.. Enumerable.Range(0, Math.Min(options.Threads ?? Environment.ProcessorCount, segments)).Select(_ => new Worker(program, options.Seed))];
        _samples = [.. Enumerable.Range(0, results).Select(_ => GC.AllocateUninitializedArray<double>(options.Draws))];
    }

    /// <summary>The draws of every result, and what the adaptive procedure found where it was asked for.</summary>
    public static (double[][] Samples, AdaptiveOutcome? Outcome) Run(SamplingProgram program, int results, MonteCarloOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        var simulator = new Simulator(program, results, options, progress, cancellation);
        var outcome = options.StableDigits is { } digits ? simulator.Adapt(digits) : null;
        if (outcome is null) simulator.Draw(0, options.Draws);
        else if (outcome.Draws < options.Draws) return ([.. simulator._samples.Select(sample => sample.AsSpan(0, outcome.Draws).ToArray())], outcome);
        return (simulator._samples, outcome);
    }

    /// <summary>JCGM 101 7.9.4: batches of max(10⁴, 100/(1 − p)) draws, rounded up to whole segments, until nothing moves by more than the tolerance.</summary>
    private AdaptiveOutcome Adapt(int digits)
    {
        var batch = (int)Math.Min(Math.Ceiling(Math.Max(10_000, 100 / (1 - _options.Coverage)) / Worker.Segment) * Worker.Segment, MonteCarloOptions.MaximumDraws);
        var watches = _samples.Select(_ => new StabilityWatch(digits, _options.Coverage)).ToArray();
        var done = 0;
        while (done < _options.Draws)
        {
            // Some batches ahead, so that all threads have work; those after the last one are thrown away.
            var until = (int)Math.Min(done + (4L * batch), _options.Draws);
            Draw(done, until);
            for (; done + batch <= until; done += batch)
            {
                for (var i = 0; i < watches.Length; i++) watches[i].Add(_samples[i].AsSpan(done, batch));
                if (watches.All(watch => watch.IsStable)) return new(done + batch, true, [.. watches.Select(watch => watch.Tolerance)]);
            }

            if (until == _options.Draws) break;
        }

        return new(_options.Draws, false, [.. watches.Select(watch => watch.Tolerance)]);
    }

    private void Draw(int from, int to)
    {
        _cancellation.ThrowIfCancellationRequested();
        var first = from / Worker.Segment;
        var next = first - 1;
        var last = ((to - 1) / Worker.Segment) + 1;
        var reported = 0;
        void Work(Worker worker)
        {
            for (var segment = Interlocked.Increment(ref next); segment < last; segment = Interlocked.Increment(ref next))
            {
                if (_cancellation.IsCancellationRequested) return;
                var offset = segment * Worker.Segment;
                worker.Draw(segment, _samples, offset, Math.Min(Worker.Segment, to - offset));
                if (_progress is null) continue;
                // Each hundredth once, by whichever thread gets there.
                var hundredth = (int)(100L * (segment + 1) * Worker.Segment / _options.Draws);
                var before = Volatile.Read(ref reported);
                if (hundredth > before && Interlocked.CompareExchange(ref reported, hundredth, before) == before) _progress.Report(Math.Min(hundredth, 100) / 100.0);
            }
        }

        if (_workers.Length == 1) Work(_workers[0]);
        else Parallel.ForEach(_workers, new ParallelOptions { MaxDegreeOfParallelism = _workers.Length }, Work);
        _cancellation.ThrowIfCancellationRequested();
    }
}
