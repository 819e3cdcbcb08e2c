namespace YiTa.Notebooks.Packages.Internal;

/// <summary>Says why packages cannot be had.</summary>
internal static class RestoreFailure
{
    private const int MaxLines = 20;

    public static PackageResolutionException From(IReadOnlyList<RestoreError> errors, RestoreProject project)
    {
        var ids = errors.Select(error => error.PackageId).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var guilty = project.Requests.Where(request => ids.Contains(request.Id)).ToList();
        var lines = errors.SelectMany(error => error.Message.Split('\n')).Select(line => line.TrimEnd()).Where(line => line.Length > 0).Distinct().ToList();
        return new(guilty.Count > 0 ? guilty : project.Requests, string.Join('\n', lines));
    }

    /// <summary>Restoring failed before NuGet was asked.</summary>
    public static string Unexpected(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Take(MaxLines);
        return "Packages cannot be had: dotnet restore failed.\n" + string.Join('\n', lines);
    }
}
