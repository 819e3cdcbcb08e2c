using System.ComponentModel;

namespace YiTa.Notebooks.FSharp;

/// <summary>
/// How a value that another kernel shares comes into an F# session. The kernel writes code that calls <see cref="Take"/>;
/// nobody else should.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SharedValues
{
    [ThreadStatic]
    private static object? s_value;

    /// <summary>Takes the value that is being shared on this thread.</summary>
    /// <typeparam name="T">The type under which F# is to see it.</typeparam>
    /// <exception cref="InvalidCastException">The value has another type.</exception>
    public static T Take<T>() => (T)s_value!;

    internal static void Give(object? value) => s_value = value;
}
