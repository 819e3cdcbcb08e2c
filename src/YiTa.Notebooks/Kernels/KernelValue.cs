namespace YiTa.Notebooks.Kernels;

/// <summary>A value that a kernel holds under a name, passed between kernels by reference.</summary>
/// <param name="Name">The name, as written in the kernel's language.</param>
/// <param name="Type">The declared type, which may be a base type of the value's own; never null, also for a null value.</param>
/// <param name="Value">The value itself, not a copy.</param>
public sealed record KernelValue(string Name, Type Type, object? Value)
{
    /// <summary>Makes a value whose declared type is the value's own type, or <see cref="object"/> for null.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, which may be null.</param>
    public static KernelValue Of(string name, object? value) => new(name, value?.GetType() ?? typeof(object), value);
}
