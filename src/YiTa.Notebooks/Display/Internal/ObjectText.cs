namespace YiTa.Notebooks.Display.Internal;

/// <summary>The text that a type makes of itself.</summary>
internal static class ObjectText
{
    /// <summary>Whether a type has a <c>ToString</c> that somebody wrote for it: not the one of every object, and not the
    /// one that the compiler gives to records and anonymous types.</summary>
    public static bool IsOwn(Type type)
    {
        var method = type.GetMethod(nameof(ToString), Type.EmptyTypes);
        return method is not null && method.DeclaringType != typeof(object) && method.DeclaringType != typeof(ValueType)
            && !method.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false)
            && !TypeNames.IsAnonymous(type);
    }

    /// <summary>The value's own text; what goes wrong in it is said instead.</summary>
    public static string Of(object value) => Guard(value, () => value.ToString() ?? "");

    public static string Guard(object value, Func<string> text)
    {
        try
        {
            return text() ?? "";
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return $"{TypeNames.Short(value.GetType())} ({new Fault(exception)})";
        }
    }
}
