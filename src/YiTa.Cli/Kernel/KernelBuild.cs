using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace YiTa.Cli.Kernel;

/// <summary>Builds the kernel from its project, with native code for this machine where the compiler for that can be had.</summary>
/// <param name="dotNet">The SDK's command.</param>
/// <param name="project">The project.</param>
/// <param name="folder">Takes the program.</param>
/// <param name="tell">Takes a line about how it goes.</param>
internal sealed partial class KernelBuild(string dotNet, string project, string folder, Action<string> tell)
{
    private const string GetSdk = "Install the .NET 10 SDK from https://dotnet.microsoft.com/download.";
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(15);
    private readonly long _start = TimeProvider.System.GetTimestamp();
    private readonly Lock _gate = new();
    private long _told;

    /// <summary>Builds it.</summary>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="UsageException">There is no SDK, or the build fails.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var work = Directory.CreateTempSubdirectory("yita-kernel-").FullName;
        try
        {
            Tell("Building the kernel with native code for this machine; a minute and a half where nothing else keeps two cores busy.");
            var (code, output) = await PublishAsync(work, native: true, cancellation);
            // The compiler to native code is a package, which cannot be had everywhere.
            if (code != 0 && NotRestored().IsMatch(output))
            {
                Tell("The compiler to native code (package Microsoft.NETCore.App.Crossgen2) cannot be had here: this kernel will start a second later.");
                (code, output) = await PublishAsync(work, native: false, cancellation);
            }

            if (code != 0 && NoSdk().IsMatch(output))
                throw new UsageException($"The kernel cannot be built: '{dotNet}' finds no .NET SDK that can. {GetSdk}");
            if (code != 0)
                throw new UsageException($"The kernel could not be built: 'dotnet publish' of {project} ended with exit code {code}.\n{Errors(output)}");
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private async Task<(int Code, string Output)> PublishAsync(string work, bool native, CancellationToken cancellation)
    {
        using var process = Start(work, native);
        process.StandardInput.Close();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pulse = PulseAsync(work, over.Token);
        var lines = new List<string>();
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
            {
                lines.Add(line);
                if (line.Split(" -> ") is [var built, _])
                    Tell($"{Seconds()}  {built.Trim()}");
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
        finally
        {
            await over.CancelAsync();
            await pulse;
        }
    }

    // The compiler to native code says nothing for the longest part of the time.
    private async Task PulseAsync(string work, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(LongestSilence);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation))
            {
                if (TimeProvider.System.GetElapsedTime(Interlocked.Read(ref _told)) < LongestSilence)
                    continue;
                var compiled = Directory.EnumerateFiles(work, "*.dll", SearchOption.AllDirectories)
                    .Count(file => Path.GetDirectoryName(file)!.EndsWith($"{Path.DirectorySeparatorChar}R2R", StringComparison.Ordinal));
                Tell($"{Seconds()}  {(compiled == 0 ? "still building" : $"native code of {CommandLine.Count(compiled, "assembly", "assemblies")}")}");
            }
        }
        catch (OperationCanceledException)
        {
            // It has ended.
        }
    }

    private Process Start(string work, bool native)
    {
        var start = new ProcessStartInfo(dotNet,
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
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new UsageException($"The kernel cannot be built: the .NET SDK's command '{dotNet}' was not found. {GetSdk}");
        }
    }

    private void Tell(string line)
    {
        lock (_gate)
        {
            _told = TimeProvider.System.GetTimestamp();
            tell(line);
        }
    }

    private string Seconds() => string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetElapsedTime(_start).TotalSeconds,5:0} s");

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

    // A package that is nowhere, not in this version, or on a server that cannot be reached.
    [GeneratedRegex(@"\bNU1(10[0-3]|301)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NotRestored();

    [GeneratedRegex(@"No \.NET SDKs were found|A compatible \.NET SDK was not found|NETSDK1045", RegexOptions.CultureInvariant)]
    private static partial Regex NoSdk();
}
