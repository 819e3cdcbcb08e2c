using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.Sessions.Internal;

/// <summary>Reads the arguments of the line that chose a kernel, such as <c>#!value --name x</c>.</summary>
internal static class ChooserArguments
{
    private static readonly Dictionary<string, string> None = [];

    public static IReadOnlyDictionary<string, string> Of(MagicLine? chooser, KernelInfo kernel) =>
        chooser is null || chooser.Words.Count == 0 ? None : new MagicArguments(chooser, kernel.Options, [], 0).Values;
}
