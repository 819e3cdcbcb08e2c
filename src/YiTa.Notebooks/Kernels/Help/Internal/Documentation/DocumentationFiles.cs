using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using YiTa.Notebooks.Packages.Internal;

namespace YiTa.Notebooks.Kernels.Help.Internal.Documentation;

/// <summary>Finds the documentation of members of assemblies: beside the assembly, or for the framework's own in the SDK.</summary>
internal static class DocumentationFiles
{
    private static readonly ConcurrentDictionary<string, DocumentationFile?> Open = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<(string Assembly, string Id), string?> Found = new();
    private static readonly Lazy<IReadOnlyList<string>> OfFramework = new(FrameworkFiles);
    private static readonly Lazy<string?> OfFSharp = new(() => Newest("sdk") is { } sdk ? Path.Combine(sdk.FullName, "FSharp", "FSharp.Core.xml") : null);

    /// <summary>The XML element of a member, or null where there is no documentation.</summary>
    /// <param name="assembly">The file of the assembly that holds it.</param>
    /// <param name="id">The compiler's id of the member.</param>
    public static string? Find(string assembly, string id) => Found.GetOrAdd((assembly, id), static key => Search(key.Assembly, key.Id));

    private static string? Search(string assembly, string id)
    {
        if (Get(Path.ChangeExtension(assembly, ".xml"))?.Find(id) is { } beside)
            return beside;
        if (Path.GetFileNameWithoutExtension(assembly) == "FSharp.Core")
            return OfFSharp.Value is { } file ? Get(file)?.Find(id) : null;
        return ProcessAssemblies.IsOfFramework(assembly)
            ? InOrder(Path.GetFileNameWithoutExtension(assembly), id).Select(path => Get(path)?.Find(id)).FirstOrDefault(text => text is not null)
            : null;
    }

    private static DocumentationFile? Get(string path) => Open.GetOrAdd(path, static file => DocumentationFile.Open(file));

    /// <summary>The likeliest file first: the framework documents by reference assembly, and keeps its code in others.</summary>
    private static IEnumerable<string> InOrder(string assembly, string id)
    {
        return OfFramework.Value.OrderByDescending(path => Path.GetFileNameWithoutExtension(path) is var name && name == assembly ? 1000
            : name == "System.Runtime" ? 1 : id.AsSpan(2).StartsWith(name) ? name.Length : 0);
    }

    // …/shared/Microsoft.NETCore.App/10.0.1/ and …/packs/Microsoft.NETCore.App.Ref/10.0.1/ref/net10.0/
    private static IReadOnlyList<string> FrameworkFiles() => Newest("packs", "Microsoft.NETCore.App.Ref") is { } pack && Directory.Exists(Path.Combine(pack.FullName, "ref"))
        ? [.. Directory.EnumerateFiles(Path.Combine(pack.FullName, "ref"), "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The newest folder of this version of .NET in a folder beside the runtime, or null where there is no SDK.</summary>
    private static DirectoryInfo? Newest(params string[] folder)
    {
        var all = new DirectoryInfo(Path.GetFullPath(Path.Combine([RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", .. folder])));
        try
        {
            return all.Exists
                ? all.EnumerateDirectories($"{Environment.Version.Major}.*").OrderByDescending(one => Version.TryParse(one.Name.Split('-')[0], out var version) ? version : new()).FirstOrDefault()
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
