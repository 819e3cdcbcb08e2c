using System.Text;

namespace YiTa.Notebooks.Sessions.Internal.Magics;

/// <summary>Lists the magics.</summary>
internal sealed class LsMagic : IMagic
{
    public string Name => "lsmagic";

    public string Usage => "#!lsmagic";

    public string Description => "Lists the magics.";

    public Task<CellError?> RunAsync(MagicCall call)
    {
        call.Arguments([]);
        var text = new StringBuilder("Cells in another language:\n");
        foreach (var kernel in call.Session.Kernels)
        {
            var names = string.Join(", ", ((string[])[kernel.Name, .. kernel.Aliases]).Select(name => "#!" + name));
            text.Append($"  {names}{string.Concat(kernel.Options.Select(option => $" [{option} …]"))}\n");
            text.Append($"      {(kernel.Description.Length > 0 ? kernel.Description : kernel.DisplayName)}\n");
        }

        text.Append("Others:\n");
        foreach (var magic in MagicCatalog.All)
            text.Append($"  {magic.Usage}\n      {magic.Description}\n");
        call.Write(text.ToString());
        return Task.FromResult<CellError?>(null);
    }
}
