using System.Runtime.CompilerServices;

namespace YiTa.Notebooks.Display.Internal;

/// <summary>Names of types as one writes them in C#.</summary>
internal static class TypeNames
{
    private static readonly Type[] Shown = [typeof(IReadOnlyDictionary<,>), typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IEnumerable<>)];

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(char)] = "char",
        [typeof(decimal)] = "decimal", [typeof(double)] = "double", [typeof(float)] = "float", [typeof(int)] = "int",
        [typeof(uint)] = "uint", [typeof(long)] = "long", [typeof(ulong)] = "ulong", [typeof(short)] = "short",
        [typeof(ushort)] = "ushort", [typeof(string)] = "string", [typeof(object)] = "object", [typeof(void)] = "void",
    };

    /// <summary>Without namespaces, and without the class that a script compiler puts around a cell's types.</summary>
    public static string Short(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Short(value) + "?";
        return IsAnonymous(type) ? "" : Compose(type, Short, withNamespace: false);
    }

    /// <summary>The name of a sequence's or dictionary's type; of the interface it stands for where the type itself is hidden.</summary>
    public static string OfSequence(Type type)
    {
        if (type.IsArray || (type.IsGenericType ? type.GetGenericTypeDefinition() : type).IsVisible)
            return Short(type);
        var contracts = type.GetInterfaces().Where(contract => contract.IsGenericType).ToList();
        var shown = Shown.Select(definition => contracts.Find(contract => contract.GetGenericTypeDefinition() == definition)).FirstOrDefault(contract => contract is not null);
        return Short(shown ?? type);
    }

    /// <summary>With namespaces.</summary>
    public static string Full(Type type) => IsAnonymous(type) ? "(anonymous type)" : Compose(type, Full, withNamespace: true);

    public static bool IsAnonymous(Type type) =>
        type.IsGenericType && type.Name.Contains("AnonymousType", StringComparison.Ordinal) && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static string Compose(Type type, Func<Type, string> part, bool withNamespace)
    {
        if (type.IsGenericParameter)
            return type.Name;
        if (type.IsArray)
            return part(type.GetElementType()!) + "[" + new string(',', type.GetArrayRank() - 1) + "]";
        if (type.IsByRef || type.IsPointer)
            return part(type.GetElementType()!) + (type.IsByRef ? "&" : "*");
        var arguments = type.GetGenericArguments();
        var name = OwnName(type, arguments.Length);
        if (arguments.Length > 0)
            name += "<" + string.Join(withNamespace ? "," : ", ", arguments.Select(part)) + ">";
        for (var outer = type.DeclaringType; outer is not null && !IsSubmission(outer); outer = outer.DeclaringType)
            name = OwnName(outer, 0) + "." + name;
        return withNamespace && !string.IsNullOrEmpty(type.Namespace) ? type.Namespace + "." + name : name;
    }

    private static string OwnName(Type type, int arguments)
    {
        var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 || (arguments == 0 && tick == 0) ? type.Name : type.Name[..tick];
    }

    private static bool IsSubmission(Type type) =>
        type.Name.StartsWith("Submission#", StringComparison.Ordinal) || type.Name.StartsWith("FSI_", StringComparison.Ordinal);
}
