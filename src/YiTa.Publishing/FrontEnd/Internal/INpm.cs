namespace YiTa.Publishing.FrontEnd.Internal;

/// <summary>Downloads npm packages; replaced in tests.</summary>
internal interface INpm
{
    /// <summary>Downloads the package of <paramref name="file"/> into <paramref name="folder"/> and returns the path of its archive.</summary>
    /// <exception cref="FrontEndException">npm is missing, failed or took too long.</exception>
    Task<string> PackAsync(FrontEndFile file, string folder, CancellationToken cancellation);
}
