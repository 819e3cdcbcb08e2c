using System.Reflection;
using System.Runtime.InteropServices;

namespace YiTa.Cli.Kernel;

/// <summary>Makes the program of an installed kernel: from a checkout with native code for this machine, from elsewhere as a copy.</summary>
internal static class KernelProgram
{
    /// <summary>The <c>dotnet</c> command that runs this program, for kernels that start without a shell and its path.</summary>
    public static string DotNet
    {
        get
        {
            var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
            var file = Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
            return File.Exists(file) ? file : "dotnet";
        }
    }

    /// <summary>The version of this program.</summary>
    public static string Version =>
        typeof(KernelProgram).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The project of this program in the checkout that it was built from, or null.</summary>
    public static string? FindProject(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var project = Path.Combine(folder.FullName, "src", "YiTa.Cli", "YiTa.Cli.csproj");
            if (File.Exists(project))
                return project;
        }

        return null;
    }

    /// <summary>Fills a folder with the program.</summary>
    /// <param name="folder">A folder, which may not be there yet.</param>
    /// <param name="project">The project to publish; null to copy the program that runs.</param>
    /// <param name="tell">Takes a line about how it goes.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Task MakeAsync(string folder, string? project, Action<string> tell, CancellationToken cancellation)
    {
        if (project is not null)
            return new KernelBuild(DotNet, project, folder, tell).RunAsync(cancellation);
        Copy(AppContext.BaseDirectory, folder);
        return Task.CompletedTask;
    }

    /// <summary>Copies a folder with all that is in it.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
