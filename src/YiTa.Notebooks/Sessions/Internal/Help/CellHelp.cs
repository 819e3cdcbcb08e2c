using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Notebooks.Sessions.Internal.Help;

/// <summary>Help with one cell: finds the part that stands at a place, asks its kernel, and tells the answer in terms of the cell.</summary>
internal sealed class CellHelp
{
    private readonly NotebookSession _session;
    private readonly string _source;
    private readonly IReadOnlyList<CellPart> _parts;

    public CellHelp(NotebookSession session, string source, string? language)
    {
        ArgumentNullException.ThrowIfNull(source);
        (_session, _source) = (session, source);
        _parts = CellMap.Of(source, language ?? session.Options.DefaultLanguage, session.HasKernel);
    }

    public async Task<CompletionList> CompleteAsync(int offset, CancellationToken cancellation)
    {
        var part = At(ref offset);
        if (Safe(() => part.IsMagic ? MagicCompletion.At(_session, _source, part, offset) : DirectiveCompletion.At(_session, _source, part, offset)) is { } own)
            return own;
        if (part.IsMagic)
            return CompletionList.None(offset);
        var list = await AskAsync<ICompletionSource, CompletionList>(
            part, (source, code) => source.CompleteAsync(code, offset - part.Start, cancellation), cancellation).ConfigureAwait(false);
        return list is null ? CompletionList.None(offset) : list with { Start = list.Start + part.Start, End = list.End + part.Start };
    }

    public async Task<Inspection?> InspectAsync(int offset, int detail, CancellationToken cancellation)
    {
        var part = At(ref offset);
        if (part.IsMagic)
            return MagicInspection.At(_session, _source, part);
        var found = await AskAsync<IInspectionSource, Inspection?>(
            part, (source, code) => source.InspectAsync(code, offset - part.Start, detail, cancellation), cancellation).ConfigureAwait(false);
        return found is null ? null : found with { Start = found.Start + part.Start, End = found.End + part.Start };
    }

    public async Task<SignatureHelp?> GetSignaturesAsync(int offset, CancellationToken cancellation)
    {
        var part = At(ref offset);
        return part.IsMagic ? null : await AskAsync<ISignatureSource, SignatureHelp?>(
            part, (source, code) => source.GetSignaturesAsync(code, offset - part.Start, cancellation), cancellation).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<CodeDiagnostic>> CheckAsync(CancellationToken cancellation)
    {
        var found = new List<CodeDiagnostic>();
        foreach (var part in _parts)
        {
            if (part.IsMagic)
            {
                if (MagicCheck.Of(_session, _source, part) is { } wrong)
                    found.Add(wrong);
            }
            else if (!string.IsNullOrWhiteSpace(Code(part)))
            {
                var own = await AskAsync<IDiagnosticSource, IReadOnlyList<CodeDiagnostic>>(
                    part, (source, code) => source.CheckAsync(code, cancellation), cancellation).ConfigureAwait(false);
                found.AddRange((own ?? []).Select(one => one with { Start = one.Start + part.Start, End = one.End + part.Start }));
            }
        }

        return [.. found.Select(one => TextPlaces.Locate(one, _source))];
    }

    public Completeness IsComplete()
    {
        var last = _parts[^1];
        if (last.IsMagic || string.IsNullOrWhiteSpace(Code(last)))
        {
            // A line that chooses a kernel waits for code, unless it says all by its options or an empty line ends the wait.
            var chooser = _parts.LastOrDefault(part => part.IsMagic);
            var words = chooser.IsMagic ? MagicWord.Split(_source, chooser.Start + 2, chooser.End) : [];
            var waits = words is [var name] && _session.HasKernel(name.Text) && _source[chooser.End..].Count(letter => letter == '\n') < 2;
            return new(waits ? CompletenessState.Incomplete : CompletenessState.Complete);
        }

        try
        {
            return Find(last) is ICompletenessSource source ? source.IsComplete(Code(last)) : new(CompletenessState.Unknown);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            return new(CompletenessState.Unknown);
        }
    }

    // Kernels hand out their values while a cell may change them.
    private static T? Safe<T>(Func<T?> help)
        where T : class
    {
        try
        {
            return help();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
    }

    private string Code(CellPart part) => _source[part.Start..part.End];

    private CellPart At(ref int offset)
    {
        offset = Math.Clamp(offset, 0, _source.Length);
        if (offset > 0 && offset < _source.Length && _source[offset - 1] == '\r' && _source[offset] == '\n')
            offset--;
        foreach (var part in _parts)
        {
            if (offset <= part.End)
            {
                offset = Math.Max(offset, part.Start);
                return part;
            }
        }

        return _parts[^1];
    }

    private IKernel? Find(CellPart part) => _session.HasKernel(part.Kernel) ? _session.GetKernel(part.Kernel) : null;

    /// <summary>Asks the kernel of a part away from the caller's thread, and takes a defect of the kernel for no answer.</summary>
    private async Task<T?> AskAsync<TSource, T>(CellPart part, Func<TSource, string, Task<T>> ask, CancellationToken cancellation)
        where TSource : class
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return await Task.Run(
                () => Find(part) is TSource source ? ask(source, Code(part)) : Task.FromResult<T>(default!), cancellation).WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !cancellation.IsCancellationRequested)
        {
            return default;
        }
    }
}
