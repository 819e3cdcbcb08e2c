using System.Diagnostics;
using System.Reflection;
using System.Runtime;
using System.Runtime.ExceptionServices;

namespace YiTa.Notebooks.FSharp.Internal;

/// <summary>Runs F# code on a thread of its own, with room for deep recursion, and stops it in the midst of an endless loop.</summary>
internal static class CellThread
{
    private const int StackBytes = 256 << 20; // Reserved, not used, unless the recursion is deep.

    private static readonly TimeSpan WakeEvery = TimeSpan.FromMilliseconds(100);

    // By reflection, as F# Interactive does it: the method is marked obsolete to warn ordinary programs away, and it is the
    // only way in .NET to stop code that does not look at a token.
    private static readonly Action<Action, CancellationToken> RunControlled =
        typeof(GCSettings).Assembly.GetType("System.Runtime.ControlledExecution", throwOnError: true)!
            .GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!
            .CreateDelegate<Action<Action, CancellationToken>>();

    /// <summary>Runs work to its end, or until it is cancelled.</summary>
    /// <param name="work">The work.</param>
    /// <param name="stopped">Makes the result of stopped work, from the place where it was stopped, if that is known.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Task<T> RunAsync<T>(Func<T> work, Func<StackTrace?, T> stopped, CancellationToken cancellation)
    {
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Run(work, stopped, completion, cancellation), StackBytes) { IsBackground = true, Name = "F# cell" };
        thread.Start();
        return completion.Task;
    }

    private static void Run<T>(Func<T> work, Func<StackTrace?, T> stopped, TaskCompletionSource<T> completion, CancellationToken cancellation)
    {
        // The runtime waits for ever after work that was given CancellationToken.None.
        using var source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var me = Thread.CurrentThread;
        StackTrace? place = null;
        var over = false;
        var result = default(T);
        Exception? error = null;
        AppDomain.CurrentDomain.FirstChanceException += Note;
        using var registration = cancellation.UnsafeRegister(_ => Task.Run(WakeAsync), null);
        try
        {
            RunControlled(() => result = work(), source.Token);
        }
        catch (Exception thrown)
        {
            error = thrown;
        }

        Volatile.Write(ref over, true);
        AppDomain.CurrentDomain.FirstChanceException -= Note;
        if (place is not null || (error is not null && cancellation.IsCancellationRequested))
            completion.SetResult(stopped(place));
        else if (error is not null)
            completion.SetException(error);
        else
            completion.SetResult(result!);

        // Where the code was when it was stopped: catch blocks on the way up would hide that.
        void Note(object? sender, FirstChanceExceptionEventArgs thrown)
        {
            if (Thread.CurrentThread == me && cancellation.IsCancellationRequested && thrown.Exception is ThreadAbortException or ThreadInterruptedException)
                place ??= new StackTrace(fNeedFileInfo: true);
        }

        // The runtime stops code that computes; code that sleeps or waits must be woken first.
        async Task WakeAsync()
        {
            while (true)
            {
                await Task.Delay(WakeEvery, CancellationToken.None).ConfigureAwait(false);
                if (Volatile.Read(ref over) || !me.IsAlive)
                    return;
                me.Interrupt();
            }
        }
    }
}
