using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace YiTa.Notebooks.Packages.Internal;

/// <summary>The project that stands for a set of requests.</summary>
internal sealed class RestoreProject
{
    private readonly XElement _project;

    public RestoreProject(IReadOnlyList<PackageRequest> requests, IReadOnlyList<string> sources, string folder)
    {
        Requests = requests;
        Sources = sources;
        _project = new(
            "Project",
            new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement(
                "PropertyGroup",
                Property("TargetFramework", Framework),
                Property("RuntimeIdentifier", RuntimeInformation.RuntimeIdentifier),
                Property("SelfContained", "false"),
                Property("UseAppHost", "false"),
                Property("NuGetAudit", "false"),
                Property("TreatWarningsAsErrors", "false"),
                Property("ManagePackageVersionsCentrally", "false"),
                Property("RestoreRootConfigDirectory", folder),
                Property("RestoreAdditionalProjectSources", string.Join(';', sources))),
            new XElement(
                "ItemGroup",
                requests.Select(request => new XElement(
                    "PackageReference",
                    new XAttribute("Include", request.Id),
                    new XAttribute("Version", request.Version ?? "*")))));
        Key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_project.ToString())))[..32];
    }

    /// <summary>The framework that packages are chosen for: that of the running process.</summary>
    public static string Framework { get; } = $"net{Environment.Version.Major}.{Environment.Version.Minor}";

    /// <summary>The name of the part of the assets file that says what this machine uses.</summary>
    public static string Target { get; } = $"{Framework}/{RuntimeInformation.RuntimeIdentifier}";

    public IReadOnlyList<PackageRequest> Requests { get; }

    public IReadOnlyList<string> Sources { get; }

    /// <summary>The same for the same requests, sources and machine.</summary>
    public string Key { get; }

    /// <summary>Whether the same requests can have another answer tomorrow.</summary>
    public bool Floats => Requests.Any(request => request.Version is null || request.Version.IndexOfAny(['*', '[', '(']) >= 0);

    /// <summary>Writes the project into an empty folder.</summary>
    /// <returns>The project file.</returns>
    public string Write(string folder)
    {
        var file = Path.Combine(folder, "packages.csproj");
        File.WriteAllText(file, _project.ToString());

        // Nothing from folders above is to reach this project.
        foreach (var empty in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(folder, empty), "<Project />");
        return file;
    }

    private static XElement Property(string name, string value) => new(name, value);
}
