using System.ComponentModel;
using System.Diagnostics;
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
    public static async Task MakeAsync(string folder, string? project, Action<string> tell, CancellationToken cancellation)
    {
        if (project is null)
        {
            Copy(AppContext.BaseDirectory, folder);
            return;
        }

        var work = Directory.CreateTempSubdirectory("yita-kernel-").FullName;
        try
        {
            tell("Compiling the kernel to native code; this takes a minute or two.");
            var (code, output) = await PublishAsync(project, folder, work, native: true, tell, cancellation);
            // The compiler to native code is a package, which cannot be had everywhere.
            if (code != 0 && output.Contains("NU1101", StringComparison.Ordinal) && output.Contains("Crossgen2", StringComparison.OrdinalIgnoreCase))
            {
                tell("The compiler to native code (package Microsoft.NETCore.App.Crossgen2) cannot be had here: this kernel will start a second later.");
                (code, output) = await PublishAsync(project, folder, work, native: false, tell, cancellation);
            }

            if (code != 0)
                throw new UsageException($"The kernel could not be built: 'dotnet publish' of {project} ended with exit code {code}.\n{Errors(output)}");
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task<(int Code, string Output)> PublishAsync(
        string project, string folder, string work, bool native, Action<string> tell, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(DotNet,
        [
            "publish", project, "--configuration", "Release", "--output", folder, "--artifacts-path", work, "--nologo",
            "--verbosity", "minimal", "--disable-build-servers", "-p:RestoreLockedMode=false", $"-p:LockFolder={work}", "-p:GenerateDocumentationFile=true",
            .. native ? (string[])["--runtime", Runtime(), "--self-contained", "false", "-p:PublishReadyToRun=true"] : [],
        ])
        {
            WorkingDirectory = Path.GetDirectoryName(project)!,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What a surrounding build set for itself would mislead this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Start(start);
        process.StandardInput.Close();
        var lines = new List<string>();
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
            {
                lines.Add(line);
                if (line.Split(" -> ") is [var built, _])
                    tell($"  {built.Trim()}");
            }

            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, string.Join('\n', [.. lines, await errors]));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new UsageException($"The kernel cannot be built: the .NET SDK's command '{start.FileName}' was not found. Install the .NET 10 SDK from https://dotnet.microsoft.com/download.");
        }
    }

    private static string Runtime()
    {
        var id = RuntimeInformation.RuntimeIdentifier;
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : id.Contains("musl", StringComparison.Ordinal) || id.StartsWith("alpine", StringComparison.Ordinal) ? "linux-musl" : "linux";
        return $"{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
    }

    private static string Errors(string output)
    {
        var errors = output.Split('\n').Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)).Distinct().Take(10).ToList();
        return string.Join('\n', errors.Count > 0 ? errors : output.Split('\n').TakeLast(10));
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
