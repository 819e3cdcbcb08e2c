using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace YiTa.Notebooks.CSharp.Internal.Values;

/// <summary>Writes types the way C# declares a variable of them.</summary>
internal static class CSharpTypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(char)] = "char",
        [typeof(decimal)] = "decimal", [typeof(double)] = "double", [typeof(float)] = "float", [typeof(int)] = "int",
        [typeof(uint)] = "uint", [typeof(long)] = "long", [typeof(ulong)] = "ulong", [typeof(short)] = "short",
        [typeof(ushort)] = "ushort", [typeof(object)] = "object", [typeof(string)] = "string",
    };

    /// <summary>The name, or null for a type that a cell cannot name.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isCellType">Tells the types that cells declared; their names hold no submission.</param>
    public static string? Of(Type type, Func<Type, bool> isCellType)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsPointer || type.IsByRef || type.IsByRefLike || type.IsFunctionPointer || type.ContainsGenericParameters)
            return null;
        if (type.IsArray)
            return Of(type.GetElementType()!, isCellType) is { } element ? Array(element, type) : null;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying, isCellType) is { } name ? name + "?" : null;
        return Named(type, isCellType);
    }

    private static string Array(string element, Type type)
    {
        // int[][,] is an array of two-dimensional arrays: the outer rank comes first.
        var bracket = element.EndsWith(']') ? element.IndexOf('[', LastGeneric(element)) : element.Length;
        return element.Insert(bracket, $"[{new string(',', type.GetArrayRank() - 1)}]");
    }

    private static int LastGeneric(string element) => Math.Max(0, element.LastIndexOf('>'));

    private static string? Named(Type type, Func<Type, bool> isCellType)
    {
        var chain = new List<Type>();
        for (Type? at = type; at is not null; at = at.DeclaringType)
            chain.Insert(0, at);
        var cell = isCellType(type);
        if (cell)
            chain.RemoveAt(0); // the submission itself
        if (chain.Count == 0 || chain.Exists(part => !(part.IsNested ? part.IsNestedPublic : part.IsPublic)))
            return null;
        var text = new StringBuilder(cell ? "" : "global::");
        if (!cell && type.Namespace is { Length: > 0 } space)
            text.AppendJoin('.', space.Split('.').Select(Escape)).Append('.');
        var arguments = type.GetGenericArguments();
        var used = 0;
        for (var i = 0; i < chain.Count; i++)
        {
            text.Append(i == 0 ? "" : ".").Append(Escape(chain[i].Name.Split('`')[0]));
            var own = chain[i].GetGenericArguments().Length - used;
            if (own <= 0)
                continue;
            var names = arguments.Skip(used).Take(own).Select(argument => Of(argument, isCellType)).ToList();
            if (names.Contains(null))
                return null;
            text.Append('<').AppendJoin(", ", names).Append('>');
            used += own;
        }

        return SyntaxFacts.IsValidIdentifier(chain[^1].Name.Split('`')[0]) ? text.ToString() : null;
    }

    /// <summary>An identifier that is a keyword gets its <c>@</c>.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.RecordKeyword ? "@" + name : name;
}
