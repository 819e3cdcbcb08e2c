namespace YiTa.Notebooks.Sessions.Internal.Magics;

/// <summary>Lists the names of the values that the kernel holds.</summary>
internal sealed class WhoMagic : IMagic
{
    public string Name => "who";

    public string Usage => "#!who";

    public string Description => "Lists the names of the values that the cell's kernel holds.";

    public Task<CellError?> RunAsync(MagicCall call)
    {
        call.Arguments([]);
        var names = call.Session.GetKernel(call.Kernel).Values.Select(value => value.Name);
        call.Write(string.Join("  ", names) + "\n");
        return Task.FromResult<CellError?>(null);
    }
}
