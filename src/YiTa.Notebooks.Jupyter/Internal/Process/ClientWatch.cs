using System.Globalization;
using System.Runtime.InteropServices;

namespace YiTa.Notebooks.Jupyter.Internal.Process;

/// <summary>Ends the kernel when the client that started it is gone: Jupyter names its process in <c>JPY_PARENT_PID</c>.</summary>
internal static partial class ClientWatch
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    /// <summary>Watches from now on, where there is somebody to watch.</summary>
    /// <param name="gone">Called once.</param>
    public static void Start(Action gone)
    {
        if (!long.TryParse(Environment.GetEnvironmentVariable("JPY_PARENT_PID"), CultureInfo.InvariantCulture, out var parent) || parent <= 0)
            return;
        // Windows gets a handle there, which only this process can wait for; Unix the number of the process.
        Action wait = OperatingSystem.IsWindows() ? () => WaitForHandle((nint)parent) : () => WaitForProcess((int)parent);
        new Thread(() =>
        {
            wait();
            gone();
        })
        { IsBackground = true, Name = "client watch" }.Start();
    }

    private static void WaitForHandle(nint handle)
    {
        using var wait = new ManualResetEvent(false);
        wait.SafeWaitHandle = new(handle, ownsHandle: false);
        wait.WaitOne();
    }

    private static void WaitForProcess(int parent)
    {
        var isParent = GetParent() == parent;
        while (isParent ? GetParent() == parent : IsAlive(parent))
            Thread.Sleep(Between);
    }

    private static bool IsAlive(int id)
    {
        const int NotPermitted = 1;
        return Kill(id, 0) == 0 || Marshal.GetLastPInvokeError() == NotPermitted;
    }

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int GetParent();

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int id, int signal);
}
