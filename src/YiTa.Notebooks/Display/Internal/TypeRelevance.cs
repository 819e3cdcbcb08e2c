namespace YiTa.Notebooks.Display.Internal;

/// <summary>Which of several registrations is for a type, and which of these is the most specific.</summary>
internal static class TypeRelevance
{
    /// <summary>Whether something registered for one type is for values of another.</summary>
    public static bool IsFor(Type registered, Type actual)
    {
        if (registered.IsAssignableFrom(actual))
            return true;
        if (!registered.IsGenericTypeDefinition)
            return false;
        return Bases(actual).Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == registered);
    }

    /// <summary>The registrations that are for a type, the most specific first; among equals the order stays.</summary>
    public static List<T> Choose<T>(IEnumerable<T> registrations, Func<T, Type> typeOf, Type actual)
    {
        var chosen = new List<T>();
        foreach (var registration in registrations)
        {
            var type = typeOf(registration);
            if (!IsFor(type, actual))
                continue;
            var at = chosen.FindIndex(other => IsFor(typeOf(other), type) && !IsFor(type, typeOf(other)));
            if (at < 0)
                chosen.Add(registration);
            else
                chosen.Insert(at, registration);
        }

        return chosen;
    }

    private static IEnumerable<Type> Bases(Type type)
    {
        for (Type? current = type; current is not null; current = current.BaseType)
            yield return current;
        foreach (var contract in type.GetInterfaces())
            yield return contract;
    }
}
