using System.Text.RegularExpressions;
using Microsoft.FSharp.Core;

namespace YiTa.Notebooks.FSharp.Internal;

/// <summary>Writes .NET types as F# code.</summary>
internal static partial class FSharpTypeName
{
    private static readonly Type[] Sequences =
    [
        typeof(IDictionary<,>), typeof(IReadOnlyDictionary<,>), typeof(IList<>), typeof(IReadOnlyList<>), typeof(ICollection<>), typeof(IEnumerable<>),
    ];

    private static readonly Dictionary<Type, string> Short = new()
    {
        [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(short)] = "int16", [typeof(ushort)] = "uint16",
        [typeof(int)] = "int", [typeof(uint)] = "uint", [typeof(long)] = "int64", [typeof(ulong)] = "uint64", [typeof(float)] = "float32",
        [typeof(double)] = "float", [typeof(decimal)] = "decimal", [typeof(char)] = "char", [typeof(string)] = "string", [typeof(object)] = "obj",
        [typeof(Unit)] = "unit",
    };

    /// <summary>Types of F#'s library whose name in code is not the one in the assembly.</summary>
    private static readonly Dictionary<string, string> SourceNames = new(StringComparer.Ordinal)
    {
        ["FSharpList"] = "list", ["FSharpOption"] = "option", ["FSharpValueOption"] = "voption", ["FSharpMap"] = "Map", ["FSharpSet"] = "Set",
        ["FSharpAsync"] = "Async", ["FSharpRef"] = "ref", ["FSharpResult"] = "Result", ["FSharpChoice"] = "Choice",
    };

    /// <summary>Whether F# code can name the type: it is public and, like its arguments, comes from a file or from an F# cell.</summary>
    public static bool CanBeNamed(Type type) =>
        type.IsArray ? CanBeNamed(type.GetElementType()!)
        : !type.IsPointer && !type.IsByRef && !type.IsByRefLike && !type.IsGenericParameter && type.IsVisible
            && (IsOfCell(type) || type.Assembly.Location.Length > 0)
            && type.GetGenericArguments().All(CanBeNamed);

    /// <summary>The files that hold the type and its arguments.</summary>
    public static IEnumerable<string> Files(Type type) =>
        type.IsArray ? Files(type.GetElementType()!)
        : type.GetGenericArguments().SelectMany(Files).Concat(
            type.Assembly.Location.Length == 0 || type.Assembly == typeof(object).Assembly || type.Assembly == typeof(Unit).Assembly ? [] : [type.Assembly.Location]);

    /// <summary>The type as F# code, with the short names that F# users know for its own types.</summary>
    public static string Of(Type type)
    {
        if (type.IsArray)
            return $"{Bracketed(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (Short.TryGetValue(type, out var known))
            return known;
        var arguments = new Queue<Type>(type.GetGenericArguments());
        if (IsFunction(type))
            return $"{Bracketed(arguments.Dequeue())} -> {Of(arguments.Dequeue())}";
        var names = Chain(type).Select(one => Name(one, arguments)).ToList();
        var space = IsOfCell(type) || type.Namespace is null || (type.Assembly == typeof(Unit).Assembly && SourceNames.ContainsKey(type.Name.Split('`')[0]))
            ? ""
            : "global." + type.Namespace + ".";
        return space + string.Join('.', names);
    }

    /// <summary>The types as which a value may appear, the best first; F# tries them in turn.</summary>
    public static IEnumerable<Type> Candidates(Type declared, object? value)
    {
        var types = new List<Type>();
        if (declared != typeof(object))
            types.Add(declared);
        for (var type = value?.GetType(); type is not null && type != typeof(object); type = type.BaseType)
            types.Add(type);
        if (value is not null)
            types.AddRange(Sequences.SelectMany(definition => value.GetType().GetInterfaces().Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == definition)));
        if (value is System.Collections.IEnumerable)
            types.Add(typeof(System.Collections.IEnumerable));
        return types.Where(type => type != typeof(ValueType) && CanBeNamed(type)).Distinct().Append(typeof(object));
    }

    private static bool IsFunction(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(FSharpFunc<,>);

    private static string Bracketed(Type type) => IsFunction(type) ? $"({Of(type)})" : Of(type);

    /// <summary>Whether an F# cell declares the type.</summary>
    public static bool IsOfCell(Type type) => type.Assembly.GetName().Name is "FSI-ASSEMBLY" or "FSI-ASSEMBLY-MULTI";

    private static IEnumerable<Type> Chain(Type type)
    {
        var chain = new Stack<Type>();
        for (Type? one = type; one is not null; one = one.DeclaringType)
            chain.Push(one);
        return IsOfCell(type) ? chain.Skip(1) : chain; // FSI_0007 holds the types of the seventh interaction.
    }

    private static string Name(Type type, Queue<Type> arguments)
    {
        var compiled = type.Name.Split('`')[0];
        var name = type.Assembly == typeof(Unit).Assembly ? SourceNames.GetValueOrDefault(compiled, compiled) : compiled;
        var count = type.Name.Contains('`', StringComparison.Ordinal) ? int.Parse(type.Name.Split('`')[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
        var quoted = Plain().IsMatch(name) ? name : $"``{name}``";
        return count == 0 ? quoted : $"{quoted}<{string.Join(", ", Enumerable.Range(0, count).Select(_ => Of(arguments.Dequeue())))}>";
    }

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_']*$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
