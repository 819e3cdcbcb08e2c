using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Notebooks.CSharp.Internal.Help;

/// <summary>The types of assemblies that a cell may use by their full names: public, outside of others, neither obsolete nor hidden.
/// Each assembly is read once, past the compiler, which would make thousands of symbols.</summary>
internal static class KnownTypes
{
    private static readonly ConditionalWeakTable<MetadataReference, KnownType[]> Known = [];
    private static readonly StringComparer Order = StringComparer.OrdinalIgnoreCase;

    /// <summary>The types of a reference whose names begin with some letters, in whatever case.</summary>
    public static IEnumerable<KnownType> Of(MetadataReference reference, string start)
    {
        var types = Known.GetValue(reference, Read);
        var (at, end) = (0, types.Length);
        while (at < end)
        {
            var middle = (at + end) / 2;
            (at, end) = Order.Compare(types[middle].Name, start) < 0 ? (middle + 1, end) : (at, middle);
        }

        for (; at < types.Length && types[at].Name.StartsWith(start, StringComparison.OrdinalIgnoreCase); at++)
            yield return types[at];
    }

    private static KnownType[] Read(MetadataReference reference)
    {
        try
        {
            return reference is PortableExecutableReference file && file.GetMetadata() is AssemblyMetadata metadata
                ? [.. Read(metadata.GetModules()[0].GetMetadataReader()).OrderBy(type => type.Name, Order)]
                : [];
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            return []; // The compiler tells what is wrong with it.
        }
    }

    private static IEnumerable<KnownType> Read(MetadataReader reader)
    {
        var spaces = new Dictionary<StringHandle, string>();
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if ((type.Attributes & TypeAttributes.VisibilityMask) != TypeAttributes.Public || type.Namespace.IsNil)
                continue;
            if (!spaces.TryGetValue(type.Namespace, out var space))
                spaces[type.Namespace] = space = IsInternal(reader.GetString(type.Namespace)) ? "" : reader.GetString(type.Namespace);
            var name = reader.GetString(type.Name);
            var end = name.IndexOf('`', StringComparison.Ordinal);
            var plain = end < 0 ? name : name[..end];
            if (space.Length > 0 && SyntaxFacts.IsValidIdentifier(plain) && !IsAvoided(type, reader))
                yield return new(plain, space, KindOf(type, reader), end >= 0, type.Attributes.HasFlag(TypeAttributes.Abstract | TypeAttributes.Sealed));
        }
    }

    // What the framework and libraries share among their own assemblies.
    private static bool IsInternal(string space) => space.Split('.').Contains("Internal");

    private static CompletionKind KindOf(TypeDefinition type, MetadataReader reader) =>
        type.Attributes.HasFlag(TypeAttributes.Interface) ? CompletionKind.Interface : NameOf(type.BaseType, reader) switch
        {
            ("System", "Enum") => CompletionKind.Enum,
            ("System", "ValueType") => reader.StringComparer.Equals(type.Name, "Enum") ? CompletionKind.Class : CompletionKind.Struct,
            ("System", "MulticastDelegate") => CompletionKind.Delegate,
            _ => CompletionKind.Class,
        };

    private static bool IsAvoided(TypeDefinition type, MetadataReader reader)
    {
        var (isObsolete, isRefStruct) = (false, false);
        foreach (var handle in type.GetCustomAttributes())
        {
            var attribute = reader.GetCustomAttribute(handle);
            switch (NameOf(TypeOf(attribute, reader), reader))
            {
                case ("System.ComponentModel", "EditorBrowsableAttribute") when IsNever(attribute, reader):
                    return true;
                case ("System", "ObsoleteAttribute"):
                    isObsolete = true;
                    break;
                case ("System.Runtime.CompilerServices", "IsByRefLikeAttribute"):
                    isRefStruct = true;
                    break;
            }
        }

        // The compiler calls every ref struct obsolete, to keep older compilers away from it.
        return isObsolete && !isRefStruct;
    }

    private static bool IsNever(CustomAttribute attribute, MetadataReader reader)
    {
        var value = reader.GetBlobReader(attribute.Value);
        return value.Length >= 6 && value.ReadUInt16() == 1 && value.ReadInt32() == (int)System.ComponentModel.EditorBrowsableState.Never;
    }

    private static EntityHandle TypeOf(CustomAttribute attribute, MetadataReader reader) => attribute.Constructor.Kind == HandleKind.MethodDefinition
        ? reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()
        : reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;

    private static (string Namespace, string Name) NameOf(EntityHandle type, MetadataReader reader)
    {
        if (type.IsNil)
            return default;
        switch (type.Kind)
        {
            case HandleKind.TypeDefinition:
                var definition = reader.GetTypeDefinition((TypeDefinitionHandle)type);
                return (reader.GetString(definition.Namespace), reader.GetString(definition.Name));
            case HandleKind.TypeReference:
                var reference = reader.GetTypeReference((TypeReferenceHandle)type);
                return (reader.GetString(reference.Namespace), reader.GetString(reference.Name));
            default:
                return default;
        }
    }
}
