namespace YiTa.Notebooks.Jupyter.Tests.Zmtp.Interop;

/// <summary>A fact that talks with libzmq: skipped, with the reason, only where no Python with pyzmq is found.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyZmqFactAttribute : FactAttribute
{
    public PyZmqFactAttribute()
    {
        if (!PyZmq.TryFind(out var problem)) Skip = problem;
    }
}
