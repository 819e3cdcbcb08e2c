namespace YiTa.Cli.Tests.Kernel;

/// <summary>A fact that runs clients of the Jupyter project: skipped, with the reason, only where they are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JupyterFactAttribute : FactAttribute
{
    public JupyterFactAttribute()
    {
        if (!JupyterClients.TryFind(out var problem)) Skip = problem;
    }
}
