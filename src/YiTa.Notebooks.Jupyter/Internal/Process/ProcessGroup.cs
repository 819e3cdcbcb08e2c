using System.Runtime.InteropServices;

namespace YiTa.Notebooks.Jupyter.Internal.Process;

/// <summary>The worker's process and the processes that its cells start, which are to end with it. On Unix they are a process group;
/// Windows has none, and ends the tree of a process that still lives.</summary>
internal static partial class ProcessGroup
{
    private const int KillSignal = 9;
    private const uint Inherited = 1;

    /// <summary>Puts this process at the head of a group of its own.</summary>
    /// <returns>Whether it is; nowhere else may <see cref="End(int)"/> be called with 0, which means the group of the caller.</returns>
    public static bool TryLead() => !OperatingSystem.IsWindows() && SetGroup(0, 0) == 0;

    /// <summary>Ends the processes of a group at once. Does nothing where there is none, and on Windows.</summary>
    /// <param name="leader">The number of the process that leads it, also of one that is gone; 0 for the group of this process.</param>
    public static void End(int leader)
    {
        if (!OperatingSystem.IsWindows())
            _ = KillAll(leader == 0 ? 0 : -leader, KillSignal);
    }

    /// <summary>Has a handle end with this process: a child that held it would hide the end from who is on the other side.</summary>
    public static void KeepFromChildren(nint handle)
    {
        if (OperatingSystem.IsWindows())
            _ = SetHandleInformation(handle, Inherited, 0);
        else
            // Takes no third argument, which functions of variable arguments expect elsewhere on some machines.
            _ = Control((int)handle, OperatingSystem.IsLinux() ? 0x5451u : 0x20006601u);
    }

    [LibraryImport("libc", EntryPoint = "setpgid")]
    private static partial int SetGroup(int process, int group);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int KillAll(int process, int signal);

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Control(int handle, nuint request);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetHandleInformation(nint handle, uint mask, uint flags);
}
