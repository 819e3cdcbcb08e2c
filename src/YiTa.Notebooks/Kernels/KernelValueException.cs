namespace YiTa.Notebooks.Kernels;

/// <summary>A value cannot be passed to or taken from a kernel.</summary>
public sealed class KernelValueException : Exception
{
    /// <summary>Says which value, which kernel and why.</summary>
    /// <param name="kernel">The kernel's name.</param>
    /// <param name="name">The value's name.</param>
    /// <param name="reason">A sentence without its full stop: what was found and what would be accepted.</param>
    /// <param name="inner">The cause, if any.</param>
    public KernelValueException(string kernel, string name, string reason, Exception? inner = null)
        : base($"The value '{name}' and the kernel '{kernel}' do not fit: {reason}.", inner)
    {
        Kernel = kernel;
        ValueName = name;
        Reason = reason;
    }

    /// <summary>The kernel's name.</summary>
    public string Kernel { get; }

    /// <summary>The value's name.</summary>
    public string ValueName { get; }

    /// <summary>What was found and what would be accepted.</summary>
    public string Reason { get; }
}
