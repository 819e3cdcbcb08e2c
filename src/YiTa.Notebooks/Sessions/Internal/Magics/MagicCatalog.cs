using YiTa.Notebooks.Sessions.Internal.Help;

namespace YiTa.Notebooks.Sessions.Internal.Magics;

/// <summary>All magics that are no kernels.</summary>
internal static class MagicCatalog
{
    private static readonly string[] NotHere = ["connect", "pwsh", "powershell", "kql", "http", "r", "i", "load"];

    /// <summary>In the order in which <c>#!lsmagic</c> lists them.</summary>
    public static IReadOnlyList<IMagic> All { get; } =
    [
        new ShareMagic(), new SetMagic(), new ImportMagic(), new TimeMagic(),
        new WhoMagic(), new WhosMagic(), new LsMagic(), new AboutMagic(),
    ];

    public static Task<CellError?> RunAsync(MagicCall call)
    {
        var name = call.Line.Name;
        var magic = Find(name) ?? throw call.Fail(Unknown(call.Session, name));
        if (call.Line.Words is not ["-h" or "--help" or "-?"])
            return magic.RunAsync(call);
        call.Write($"{magic.Usage}\n{magic.Description}\n{OptionTexts.Lines(magic.Name, magic.Options.Concat(magic.Flags)).TrimStart('\n')}".TrimEnd('\n') + "\n");
        return Task.FromResult<CellError?>(null);
    }

    /// <summary>The magic of a name without <c>#!</c>, in any case, or null.</summary>
    public static IMagic? Find(string name) => All.FirstOrDefault(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What to say of a name that is no magic.</summary>
    public static string Unknown(NotebookSession session, string name)
    {
        var kernels = session.Kernels;
        if (NotHere.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return name is "r" or "i" or "load"
                ? $"#!{name} is not a magic; write #{name} instead."
                : $"#!{name} is not supported here; cells can be in {string.Join(", ", kernels.Select(kernel => kernel.Name))}.";
        }

        var nearest = NearestName.Of(name, [.. All.Select(magic => magic.Name), .. kernels.SelectMany(kernel => (string[])[kernel.Name, .. kernel.Aliases])]);
        return nearest is null
            ? $"#!{name} is not a magic; #!lsmagic lists all of them."
            : $"#!{name} is not a magic; did you mean #!{nearest}? #!lsmagic lists all of them.";
    }
}
