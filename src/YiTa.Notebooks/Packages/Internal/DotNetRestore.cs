using System.ComponentModel;
using System.Diagnostics;

namespace YiTa.Notebooks.Packages.Internal;

/// <summary>Runs <c>dotnet restore</c> for a set of requests.</summary>
internal sealed class DotNetRestore(DotNetPackageResolverOptions options, RestoreProject project)
{
    public async Task<PackageResolution> RunAsync(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("yita-packages-").FullName;
        try
        {
            var output = await RunAsync(project.Write(folder), folder, cancellation).ConfigureAwait(false);
            var assets = Path.Combine(folder, "obj", "project.assets.json");
            if (!File.Exists(assets))
                throw new PackageResolutionException(project.Requests, RestoreFailure.Unexpected(output));
            var file = AssetsFile.Read(assets);
            if (file.Errors.Count > 0)
                throw RestoreFailure.From(file.Errors, project);
            return file.ToResolution(project.Requests);
        }
        finally
        {
            Delete(folder);
        }
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A temporary folder that is still in use is left to the system.
        }
    }

    private async Task<string> RunAsync(string file, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(options.DotNet, ["restore", file, "--nologo", "--verbosity", "quiet", "--disable-build-servers"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What a surrounding build set for itself would mislead this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        // A source that cannot be reached is told soon rather than tried for long.
        start.Environment["NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT"] = "2";
        start.Environment["NUGET_ENHANCED_NETWORK_RETRY_DELAY_MILLISECONDS"] = "200";
        using var process = Start(start);
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var error = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return await output.ConfigureAwait(false) + await error.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    private Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new PackageResolutionException(
                project.Requests,
                $"Packages cannot be had: the .NET SDK's command '{options.DotNet}' was not found. Install the .NET SDK, or set DOTNET_HOST_PATH to its dotnet command.",
                exception);
        }
    }
}
