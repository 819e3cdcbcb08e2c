namespace YiTa.Notebooks.Packages;

/// <summary>How packages are found with the .NET SDK.</summary>
public sealed record DotNetPackageResolverOptions
{
    /// <summary>The folder from which NuGet looks for its configuration, upwards; the process's current folder by default.</summary>
    public string Folder { get; init; } = Environment.CurrentDirectory;

    /// <summary>Where results are kept between runs, for requests that name exact versions; a folder of the user's by default.</summary>
    public string CacheFolder { get; init; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } folder
            ? folder
            : Path.GetTempPath(),
        "yita",
        "packages");

    /// <summary>The <c>dotnet</c> command; that of the running process, or else the one on the path, by default.</summary>
    public string DotNet { get; init; } = FindDotNet();

    private static string FindDotNet()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host && File.Exists(host))
            return host;
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            return Environment.ProcessPath!;

        // …/shared/Microsoft.NETCore.App/10.0.1 belongs to …/dotnet, which has an SDK beside it or has not.
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "", "..", "..", ".."));
        var command = Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return File.Exists(command) && Directory.Exists(Path.Combine(root, "sdk")) ? command : "dotnet";
    }
}
