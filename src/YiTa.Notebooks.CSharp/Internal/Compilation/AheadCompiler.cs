namespace YiTa.Notebooks.CSharp.Internal.Compilation;

/// <summary>Compiles the cell that comes next beside the one that runs. What it made is taken only where nothing it depends on has
/// changed since.</summary>
/// <param name="compiler">Compiles.</param>
internal sealed class AheadCompiler(SubmissionCompiler compiler)
{
    private readonly Lock _gate = new();
    private Announcement? _announced;
    private string? _compiled;
    private (SubmissionBase Base, string Code, string Path, Task<CompiledSubmission?> Work)? _attempt;

    /// <summary>Tells which cell comes next. Its compilation begins once the one before it was compiled, of whatever outcome.</summary>
    /// <param name="code">The code, with the cell's own line numbers.</param>
    /// <param name="path">The name of the cell.</param>
    /// <param name="after">The name of the cell before it.</param>
    public void Announce(string code, string path, string after)
    {
        lock (_gate)
        {
            _announced = new(code, path, after);
            StartIfDue();
        }
    }

    /// <summary>Tells that a cell was compiled, and accepted where it compiled.</summary>
    public void Compiled(string path)
    {
        lock (_gate)
        {
            _compiled = path;
            StartIfDue();
        }
    }

    /// <summary>What was, or is just being, compiled ahead for a cell; null where there is nothing or it does not fit any more.</summary>
    public Task<CompiledSubmission?>? Take(string code, string path)
    {
        lock (_gate)
        {
            (_announced, _compiled) = (_announced?.Path == path ? null : _announced, null);
            var attempt = _attempt;
            _attempt = null;
            return attempt is { } made && made.Code == code && made.Path == path && made.Base == compiler.Base ? made.Work : null;
        }
    }

    private void StartIfDue()
    {
        if (_announced is not { } next || next.After != _compiled)
            return;
        _announced = null;
        var start = compiler.Base;
        _attempt = (start, next.Code, next.Path, Task.Run(() => Try(start, next)));
    }

    // Whatever goes wrong does so again, and is told, when the cell is run.
    private CompiledSubmission? Try(SubmissionBase start, Announcement next)
    {
        try
        {
            return compiler.TryCompile(start, next.Code, next.Path, CancellationToken.None);
        }
        catch (Exception)
        {
            return null;
        }
    }

    private sealed record Announcement(string Code, string Path, string After);
}
