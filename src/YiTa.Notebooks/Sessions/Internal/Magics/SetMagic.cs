using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.Sessions.Internal.Magics;

/// <summary>Gives the kernel a value.</summary>
internal sealed class SetMagic : IMagic
{
    public string Name => "set";

    public string Usage => "#!set --name NAME --value VALUE [--byref] [--mime-type TYPE], where VALUE is text, @KERNEL:NAME, @input:PROMPT or @password:PROMPT";

    public IReadOnlyList<string> Options { get; } = ["--name", "--value", "--mime-type"];

    public IReadOnlyList<string> Flags { get; } = ["--byref"];

    public string Description => "Gives the cell's kernel a value: text, another kernel's value, or the reader's answer.";

    public async Task<CellError?> RunAsync(MagicCall call)
    {
        var arguments = call.Arguments(Options, Flags);
        if (arguments["--name"] is not { Length: > 0 } name)
            throw call.Fail($"Found no --name after #!set, expected {Usage}.");
        if (arguments["--value"] is not { } text)
            throw call.Fail($"Found no --value after #!set, expected {Usage}.");
        var value = await InputReference.ReadAsync(call, text).ConfigureAwait(false) is { } answer
            ? KernelValue.Of(name, answer)
            : ValueReference.TryParse(text, out var reference)
                ? ValueReference.Read(call, reference.Kernel, reference.Name, arguments["--mime-type"]) with { Name = name }
                : KernelValue.Of(name, text);
        await ValueReference.WriteAsync(call, value).ConfigureAwait(false);
        return null;
    }
}
