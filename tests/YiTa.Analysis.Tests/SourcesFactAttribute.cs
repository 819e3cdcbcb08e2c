namespace YiTa.Analysis.Tests;

/// <summary>A fact that needs the texts of the sources, which are not in the repository: skipped where they are not beside it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SourcesFactAttribute : FactAttribute
{
    public SourcesFactAttribute()
    {
        if (RepositoryFolders.Sources is null)
            Skip = "The texts of the sources are not in ../shared/sources beside the repository.";
    }
}
