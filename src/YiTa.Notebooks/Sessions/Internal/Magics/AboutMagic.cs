namespace YiTa.Notebooks.Sessions.Internal.Magics;

/// <summary>Says what runs the notebook.</summary>
internal sealed class AboutMagic : IMagic
{
    public string Name => "about";

    public string Usage => "#!about";

    public string Description => "Says what runs the notebook.";

    public Task<CellError?> RunAsync(MagicCall call)
    {
        call.Arguments([]);
        var engine = typeof(AboutMagic).Assembly.GetName();
        call.Write($"{engine.Name} {engine.Version?.ToString(3)} on .NET {Environment.Version.Major}.{Environment.Version.Minor}\n"
            + $"Languages: {string.Join(", ", call.Session.Kernels.Select(kernel => kernel.DisplayName))}\n"
            + (call.Session.Options.Name is { Length: > 0 } name ? $"Notebook: {name}\n" : ""));
        return Task.FromResult<CellError?>(null);
    }
}
