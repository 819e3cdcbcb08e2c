using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace YiTa.Analysis.Interactive.Kernels.Internal;

/// <summary>
/// Plotly.NET 6 asks for FSharp.Core 10.1, and the last public kernel has loaded 10.0, which the runtime does not accept in its place although
/// Plotly.NET uses nothing that is not in it.
/// </summary>
internal static class FSharpCore
{
    private const string Name = "FSharp.Core";

    private static bool _answers;

    /// <summary>Answers requests for a later FSharp.Core with the loaded one, where Plotly.NET makes such a request.</summary>
    /// <returns>The version that is used instead; null where none has to be.</returns>
    public static Version? UseLoaded() => UseLoaded(Wanted());

    public static Version? UseLoaded(Version? wanted)
    {
        var loaded = AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(assembly => assembly.GetName().Name == Name);
        if (loaded?.GetName().Version is not { } version || version >= wanted) return null;
        if (!_answers) AssemblyLoadContext.Default.Resolving += (_, asked) => asked.Name == Name ? loaded : null;
        _answers = true;
        return version;
    }

    // Apart, so that nothing of Plotly.NET is compiled before the answer is in place.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Version? Wanted() =>
        typeof(Plotly.NET.GenericChart).Assembly.GetReferencedAssemblies().FirstOrDefault(assembly => assembly.Name == Name)?.Version;
}
