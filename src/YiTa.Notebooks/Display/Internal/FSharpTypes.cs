using System.Runtime.CompilerServices;

namespace YiTa.Notebooks.Display.Internal;

/// <summary>Tells the types of F# by what its compiler writes on them, without a reference to its library.</summary>
internal static class FSharpTypes
{
    private const int Union = 1;
    private const int Record = 2;
    private const int KindMask = 31;
    private static readonly ConditionalWeakTable<Type, object> Kinds = [];

    public static bool IsUnion(Type type) => Kind(type) == Union;

    public static bool IsRecord(Type type) => Kind(type) == Record;

    /// <summary>The type as its author named it: F# gives every case of a union a class of its own.</summary>
    public static Type Whole(Type type) => IsUnion(type) && type.BaseType is { } whole && IsUnion(whole) ? whole : type;

    private static int Kind(Type type) => (int)Kinds.GetValue(type, known => Find(known));

    private static int Find(Type type)
    {
        var mapping = type.GetCustomAttributes(inherit: true)
            .FirstOrDefault(attribute => attribute.GetType().FullName == "Microsoft.FSharp.Core.CompilationMappingAttribute");
        var flags = mapping?.GetType().GetProperty("SourceConstructFlags")?.GetValue(mapping);
        return flags is null ? 0 : Convert.ToInt32(flags, System.Globalization.CultureInfo.InvariantCulture) & KindMask;
    }
}
