namespace YiTa.Notebooks.Packages.Internal;

/// <summary>An error that NuGet logged.</summary>
internal sealed record RestoreError(string Code, string Message, string? PackageId);
