namespace YiTa.Publishing.FrontEnd;

/// <summary>
/// One file of one npm package at one version, with the hashes that it must have: what pages and pictures draw with.
/// </summary>
/// <param name="Package">The name of the npm package, such as <c>mermaid</c>.</param>
/// <param name="Version">Its exact version, such as <c>12.3.0</c>.</param>
/// <param name="PackageIntegrity">The npm integrity of the package's archive: <c>sha512-</c> and base 64.</param>
/// <param name="Path">The path of the file inside the package, with forward slashes.</param>
/// <param name="FileIntegrity">The subresource integrity of the file: <c>sha384-</c> and base 64.</param>
/// <param name="Bytes">The size of the file in bytes.</param>
/// <param name="Licence">The SPDX identifier of the package's licence.</param>
public sealed record FrontEndFile(
    string Package, string Version, string PackageIntegrity, string Path, string FileIntegrity, long Bytes, string Licence)
{
    /// <summary>The name under which the file is kept and published: it carries the version, so a page never mixes two.</summary>
    public string FileName
    {
        get
        {
            var name = Path[(Path.LastIndexOf('/') + 1)..];
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            return dot < 0 ? $"{name}-{Version}" : $"{name[..dot]}-{Version}{name[dot..]}";
        }
    }

    /// <summary>Where a content delivery network has the same bytes. Use it with <see cref="FileIntegrity"/> only.</summary>
    public Uri CdnAddress => new($"https://cdn.jsdelivr.net/npm/{Package}@{Version}/{Path}");

    /// <summary>The <c>script</c> element that loads the file from the network and refuses other bytes.</summary>
    public string CdnScript =>
        $"<script src=\"{CdnAddress}\" integrity=\"{FileIntegrity}\" crossorigin=\"anonymous\"></script>";

    /// <summary>The package and its version, as npm writes them.</summary>
    public override string ToString() => $"{Package}@{Version}";
}
