using System.ComponentModel;
using System.Diagnostics;

namespace YiTa.Publishing.FrontEnd.Internal;

/// <summary>Runs <c>npm pack</c>, which honours the user's registry, proxy and cache settings.</summary>
internal sealed class Npm(FrontEndOptions options) : INpm
{
    public async Task<string> PackAsync(FrontEndFile file, string folder, CancellationToken cancellation)
    {
        var kept = Path.Combine(Path.GetDirectoryName(folder)!, file.FileName);
        var howTo = $"Install Node.js with npm (https://nodejs.org), or copy the file from a machine that has it to {kept}.";
        var command = options.Npm ?? Find(Environment.GetEnvironmentVariable("PATH"), OperatingSystem.IsWindows(), File.Exists)
            ?? throw new FrontEndException($"npm was not found on the PATH. {howTo}");
        var start = new ProcessStartInfo(command)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["npm_config_update_notifier"] = "false",
                ["npm_config_fund"] = "false",
                ["npm_config_ignore_scripts"] = "true",
            },
        };
        foreach (var argument in (string[])["pack", file.ToString(), "--silent", "--pack-destination", folder])
            start.ArgumentList.Add(argument);

        var errors = await RunAsync(start, howTo, cancellation).ConfigureAwait(false);
        return Directory.EnumerateFiles(folder, "*.tgz").SingleOrDefault()
            ?? throw new FrontEndException($"npm left no archive. {errors}");
    }

    /// <summary>The npm command on a PATH, or null.</summary>
    public static string? Find(string? path, bool windows, Func<string, bool> exists)
    {
        var names = windows ? ["npm.cmd", "npm.exe"] : (string[])["npm"];
        return (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(exists);
    }

    private async Task<string> RunAsync(ProcessStartInfo start, string howTo, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.TimeLimit);
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new FrontEndException($"“{start.FileName}” does not start: {e.Message} {howTo}");
        }

        using (process)
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            try
            {
                await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                cancellation.ThrowIfCancellationRequested();
                throw new FrontEndException($"npm did not finish within {options.TimeLimit.TotalSeconds:0} seconds.");
            }

            await output.ConfigureAwait(false);
            var said = Tail(await errors.ConfigureAwait(false));
            return process.ExitCode == 0 ? said : throw new FrontEndException($"npm pack ended with exit code {process.ExitCode}. {said}");
        }
    }

    private static string Tail(string errors)
    {
        var lines = errors.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith("npm warn", StringComparison.OrdinalIgnoreCase));
        return string.Join(" ", lines.Take(3));
    }
}
