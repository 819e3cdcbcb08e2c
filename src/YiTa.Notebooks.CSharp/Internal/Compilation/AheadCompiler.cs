namespace YiTa.Notebooks.CSharp.Internal.Compilation;

/// <summary>
/// Compiles the cells that come next, one after the other, beside the one that runs. Each builds on what was made of the one before
/// it, before that one has run. What was made is taken only where nothing it depends on has changed since.
/// </summary>
/// <param name="compiler">Compiles.</param>
/// <param name="isKnown">Whether a cell of that code runs as it was compiled before.</param>
internal sealed class AheadCompiler(SubmissionCompiler compiler, Func<string, bool> isKnown)
{
    // What is made ahead in vain, when a cell fails or is interrupted, is no more than this.
    private const int Most = 4;
    private readonly Lock _gate = new();
    private readonly Queue<Announcement> _announced = new();
    private readonly List<Attempt> _attempts = [];
    private string? _last;
    private SubmissionBase? _tip;
    private bool _works;
    private int _generation;

    /// <summary>Tells which cell comes next. It is compiled once the one before it was, whatever came of that.</summary>
    /// <param name="code">The code, with the cell's own line numbers.</param>
    /// <param name="path">The name of the cell.</param>
    /// <param name="after">The name of the cell before it.</param>
    public void Announce(string code, string path, string after)
    {
        lock (_gate)
        {
            if (_announced.Count == Most)
                _announced.Dequeue();
            _announced.Enqueue(new(code, path, after));
            StartIfDue();
        }
    }

    /// <summary>What was, or is just being, compiled ahead for a cell that is to run; null where there is nothing or it does not fit any more.</summary>
    public Task<CompiledSubmission?>? Take(string code, string path)
    {
        lock (_gate)
        {
            var at = _attempts.FindIndex(attempt => attempt.Code == code && attempt.Path == path && attempt.Base == compiler.Base);
            if (at < 0)
            {
                Forget();
                return null;
            }

            var work = _attempts[at].Work;
            _attempts.RemoveRange(0, at + 1);
            return work;
        }
    }

    /// <summary>Tells that a cell runs as it was compiled before: nothing that was made ahead for those behind it is void.</summary>
    public void Passed(string path)
    {
        lock (_gate)
        {
            if (_works || _attempts.Count > 0)
                return;
            Skip(path);
            StartIfDue();
        }
    }

    /// <summary>Tells that a cell that runs was compiled without what was made ahead, and accepted where it compiled.</summary>
    public void Compiled(string path)
    {
        lock (_gate)
        {
            Forget();
            Skip(path);
            StartIfDue();
        }
    }

    private void Skip(string path)
    {
        while (_announced.TryPeek(out var next) && next.Path == path)
            _announced.Dequeue();
        _last = path;
    }

    private void StartIfDue()
    {
        while (!_works && _attempts.Count < Most && _announced.TryPeek(out var next) && next.After == _last)
        {
            _announced.Dequeue();
            _last = next.Path;
            if (isKnown(next.Code))
                continue;
            var attempt = new Attempt(_generation, _tip ?? compiler.Base, next.Code, next.Path);
            _attempts.Add(attempt);
            _works = true;
            attempt.Work = Task.Run(() => Make(attempt));
        }
    }

    private CompiledSubmission? Make(Attempt attempt)
    {
        var made = Try(attempt);
        lock (_gate)
        {
            _works = false;
            if (attempt.Generation == _generation && made is null)
                Forget();
            else if (attempt.Generation == _generation)
                _tip = made!.Compilation is { } compilation ? attempt.Base.After(compilation) : attempt.Base;
            StartIfDue();
        }

        return made;
    }

    // Whatever goes wrong does so again, and is told, when the cell is run.
    private CompiledSubmission? Try(Attempt attempt)
    {
        try
        {
            return compiler.TryCompile(attempt.Base, attempt.Code, attempt.Path, CancellationToken.None);
        }
        catch (Exception)
        {
            return null;
        }
    }

    private void Forget()
    {
        _attempts.Clear();
        (_last, _tip) = (null, null);
        _generation++;
    }

    private sealed record Announcement(string Code, string Path, string After);

    private sealed class Attempt(int generation, SubmissionBase start, string code, string path)
    {
        /// <summary>Which attempts belong together: what was forgotten since is not built upon.</summary>
        public int Generation => generation;

        public SubmissionBase Base => start;

        public string Code => code;

        public string Path => path;

        public Task<CompiledSubmission?> Work { get; set; } = null!;
    }
}
