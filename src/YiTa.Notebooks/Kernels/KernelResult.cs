using System.Diagnostics.CodeAnalysis;

namespace YiTa.Notebooks.Kernels;

/// <summary>How the execution of a piece of code ended: with a value, without one, or with an error.</summary>
public sealed class KernelResult
{
    private KernelResult()
    {
    }

    /// <summary>Ended well, without a value to show.</summary>
    public static KernelResult Done { get; } = new();

    /// <summary>Whether the code ended in an expression whose value is to be shown; that value may be null.</summary>
    public bool HasValue { get; private init; }

    /// <summary>The value to show; null where there is none.</summary>
    public object? Value { get; private init; }

    /// <summary>The error, or null where the code ran to its end.</summary>
    public KernelError? Error { get; private init; }

    /// <summary>Whether the code ran to its end.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;

    /// <summary>Ended with a value that the session formats and shows as the cell's result.</summary>
    /// <param name="value">The value, which may be null.</param>
    public static KernelResult Returned(object? value) => new() { HasValue = true, Value = value };

    /// <summary>Ended with an error, which the session shows.</summary>
    /// <param name="error">What went wrong.</param>
    public static KernelResult Failed(KernelError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new() { Error = error };
    }
}
