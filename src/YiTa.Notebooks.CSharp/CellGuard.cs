using System.ComponentModel;
using YiTa.Notebooks.CSharp.Internal.Execution;

namespace YiTa.Notebooks.CSharp;

/// <summary>What the compiled code of cells looks at on its way, so that it can be stopped. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellGuard
{
    private static int _stopping;

    /// <summary>Whether some cell in this process is being stopped, so that <see cref="Stop"/> has to look closer.</summary>
#pragma warning disable CA2211 // Reason: a field costs one comparison per iteration where a property costs a call, as cells are compiled for debugging.
    public static volatile bool Armed;
#pragma warning restore CA2211

    /// <summary>Ends the code if the cell that it belongs to is being stopped.</summary>
    /// <exception cref="OperationCanceledException">The cell is being stopped.</exception>
    public static void Stop()
    {
        if (CellScope.Current is { IsStopping: true } scope)
            throw new OperationCanceledException(scope.Cancellation);
    }

    /// <summary>Arms the guard until <see cref="Disarm"/> is called as often.</summary>
    internal static void Arm()
    {
        Interlocked.Increment(ref _stopping);
        Armed = true;
    }

    /// <summary>Takes back one <see cref="Arm"/>.</summary>
    internal static void Disarm()
    {
        if (Interlocked.Decrement(ref _stopping) == 0)
            Armed = false;
    }
}
