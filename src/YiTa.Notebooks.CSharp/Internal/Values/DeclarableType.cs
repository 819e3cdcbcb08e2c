using System.Dynamic;

namespace YiTa.Notebooks.CSharp.Internal.Values;

/// <summary>Chooses the type under which a value from elsewhere is declared: the most specific one that a cell can name.</summary>
internal static class DeclarableType
{
    // In this order: what says most about a value of a type that cannot be named.
    private static readonly Type[] Preferred =
    [
        typeof(IReadOnlyDictionary<,>), typeof(IDictionary<,>), typeof(IReadOnlyList<>), typeof(IList<>),
        typeof(IReadOnlyCollection<>), typeof(ICollection<>), typeof(IEnumerable<>),
    ];

    /// <summary>The declaration: type name and type.</summary>
    /// <param name="declared">The type under which the value was declared elsewhere.</param>
    /// <param name="value">The value.</param>
    /// <param name="nameOf">Names a type as C# writes it, or null.</param>
    public static (string Name, Type Type) For(Type declared, object? value, Func<Type, string?> nameOf)
    {
        if (nameOf(declared) is { } own && declared != typeof(object))
            return (own, declared);
        if (value is null)
            return ("object", typeof(object));
        if (value is IDynamicMetaObjectProvider && nameOf(value.GetType()) is null)
            return ("dynamic", typeof(object));
        return Candidates(value.GetType())
            .Select(type => (Name: nameOf(type), Type: type))
            .Where(candidate => candidate.Name is not null)
            .Select(candidate => (candidate.Name!, candidate.Type))
            .FirstOrDefault(("object", typeof(object)));
    }

    private static IEnumerable<Type> Candidates(Type type)
    {
        for (var at = type; at is not null && at != typeof(object) && at != typeof(ValueType); at = at.BaseType)
            yield return at;
        var interfaces = type.GetInterfaces();
        foreach (var preferred in Preferred)
            foreach (var found in interfaces.Where(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == preferred))
                yield return found;
        foreach (var found in interfaces.Where(candidate => candidate.Namespace?.StartsWith("System", StringComparison.Ordinal) != true))
            yield return found;
    }
}
