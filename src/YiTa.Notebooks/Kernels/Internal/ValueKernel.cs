using YiTa.Notebooks.Display.Internal;
using YiTa.Notebooks.Sessions;
using YiTa.Notebooks.Sessions.Internal;

namespace YiTa.Notebooks.Kernels.Internal;

/// <summary>Keeps texts under names: those of its cells, of files, or of answers.</summary>
internal sealed class ValueKernel : IKernel
{
    private readonly OrderedDictionary<string, KernelValue> _values = new(StringComparer.Ordinal);

    public static KernelInfo About { get; } = new("value", "text", "Values")
    {
        Options = ["--name", "--from-file", "--from-url", "--from-value", "--mime-type"],
        Description = "Keeps the cell's text, or that of a file, under the name given with --name.",
    };

    public KernelInfo Info => About;

    public IReadOnlyList<KernelValue> Values => [.. _values.Values];

    public async Task<KernelResult> ExecuteAsync(string code, KernelContext context, CancellationToken cancellation)
    {
        if (context.Arguments.GetValueOrDefault("--name") is not { Length: > 0 } name)
            return Failed(context, "Found #!value without --name, expected #!value --name NAME and the text below it.");
        string? text;
        if (context.Arguments.GetValueOrDefault("--from-url") is { } address)
            return Failed(context, $"#!value --from-url {address}: addresses are not fetched here, so that a run does not depend on the network; save the text as a file and use --from-file.");
        if (context.Arguments.GetValueOrDefault("--from-file") is { } file)
        {
            var path = Path.GetFullPath(file, Path.GetFullPath(context.Session.Options.WorkingFolder));
            if (!File.Exists(path))
                return Failed(context, $"#!value --from-file {file}: there is no such file in {context.Session.Options.WorkingFolder}.");
            text = await File.ReadAllTextAsync(path, cancellation).ConfigureAwait(false);
        }
        else if (context.Arguments.GetValueOrDefault("--from-value") is { } word)
        {
            try
            {
                text = await FromWordAsync(word, context, cancellation).ConfigureAwait(false);
            }
            catch (InputUnavailableException exception)
            {
                return Failed(context, exception.Message);
            }

            if (text is null)
                return Failed(context, $"#!value --from-value {word}: expected @input:PROMPT, @password:PROMPT or text.");
        }
        else
        {
            text = code;
        }

        _values[name] = KernelValue.Of(name, text);
        if (context.Arguments.GetValueOrDefault("--mime-type") is { } mimeType)
            context.Session.Show(CellScope.Current!, text, new ReadyText(text, mimeType), [mimeType]);
        return KernelResult.Done;
    }

    public bool TryGetValue(string name, out KernelValue? value) => _values.TryGetValue(name, out value);

    public Task SetValueAsync(KernelValue value)
    {
        _values[value.Name] = value;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<string?> FromWordAsync(string word, KernelContext context, CancellationToken cancellation)
    {
        var asker = word.StartsWith("@password", StringComparison.Ordinal) ? "@password" : "@input";
        if (!word.StartsWith('@'))
            return word;
        return word.StartsWith(asker, StringComparison.Ordinal)
            ? await context.Session.AskAsync(word[asker.Length..].TrimStart(':'), asker == "@password", asker, cancellation).ConfigureAwait(false)
            : null;
    }

    private static KernelResult Failed(KernelContext context, string message) =>
        KernelResult.Failed(new("MagicError", message) { Line = Math.Max(1, context.FirstLine - 1) });
}
