using Microsoft.DotNet.Interactive.Formatting;

namespace YiTa.Notebooks.Sessions.Internal.Magics;

/// <summary>Shows the values that the kernel holds.</summary>
internal sealed class WhosMagic : IMagic
{
    private const int Longest = 80;

    public string Name => "whos";

    public string Usage => "#!whos";

    public string Description => "Shows the values that the cell's kernel holds, with their types.";

    public Task<CellError?> RunAsync(MagicCall call)
    {
        call.Arguments([]);
        var rows = call.Session.GetKernel(call.Kernel).Values
            .Select(value => new { value.Name, Type = value.Type.ToDisplayString(), Value = Shorten(value.Value.ToDisplayString()) })
            .ToList();
        call.Session.Show(call.Scope, rows);
        return Task.FromResult<CellError?>(null);
    }

    private static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
