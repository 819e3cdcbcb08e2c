namespace YiTa.Notebooks.Sessions.Internal.Magics;

/// <summary>Takes a value over from another kernel.</summary>
internal sealed class ShareMagic : IMagic
{
    public string Name => "share";

    public string Usage => "#!share --from KERNEL NAME [--as OTHER] [--mime-type TYPE], or #!share @KERNEL:NAME [--as OTHER]";

    public IReadOnlyList<string> Options { get; } = ["--from", "--as", "--mime-type"];

    public string Description => "Takes a value over from another kernel, by reference unless a MIME type is given.";

    public async Task<CellError?> RunAsync(MagicCall call)
    {
        var arguments = call.Arguments(Options, positional: 1);
        if (arguments.Positional is not [var word])
            throw call.Fail($"Found no name after #!share, expected {Usage}.");
        string kernel, name;
        if (arguments["--from"] is { } from)
            (kernel, name) = (from, word);
        else if (ValueReference.TryParse(word, out var reference))
            (kernel, name) = (reference.Kernel, reference.Name);
        else
            throw call.Fail($"Found no kernel to share '{word}' from, expected {Usage}.");
        var value = ValueReference.Read(call, kernel, name, arguments["--mime-type"]);
        await ValueReference.WriteAsync(call, value with { Name = arguments["--as"] ?? name }).ConfigureAwait(false);
        return null;
    }
}
