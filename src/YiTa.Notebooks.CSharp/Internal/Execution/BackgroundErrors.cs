using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using YiTa.Notebooks.CSharp.Internal.Loading;

namespace YiTa.Notebooks.CSharp.Internal.Execution;

/// <summary>
/// Exceptions that nothing caught on threads, timers and <c>async void</c> methods which cells started. They would end the
/// process, and all notebooks with it; so they are told in the cell instead. Those of the host's own code stay fatal.
/// </summary>
internal static class BackgroundErrors
{
    private static readonly Lazy<bool> Installed = new(Install);

    /// <summary>Looks after this process from now on. False where somebody else does already.</summary>
    public static bool Watch() => Installed.Value;

    private static bool Install()
    {
        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(Handle);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false; // there can be one handler only, and the host has its own
        }
    }

    private static bool Handle(Exception exception)
    {
        // A timer has left the flow of its cell when the exception arrives; its code is still to be seen on the stack.
        if ((CellScope.Current ?? ScopeOfCode(exception)) is not { } scope)
            return false;
        if (exception is not OperationCanceledException || !scope.IsStopping)
            scope.Report(exception);
        return true;
    }

    private static CellScope? ScopeOfCode(Exception exception) => new StackTrace(exception).GetFrames()
        .Select(frame => frame.GetMethod()?.Module.Assembly is { } assembly ? AssemblyLoadContext.GetLoadContext(assembly) : null)
        .OfType<SubmissionLoadContext>()
        .FirstOrDefault()?.LastScope;
}
