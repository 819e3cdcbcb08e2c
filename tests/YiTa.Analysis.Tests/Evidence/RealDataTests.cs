using YiTa.Analysis.Evidence;
using YiTa.Analysis.Evidence.Internal;

namespace YiTa.Analysis.Tests.Evidence;

/// <summary>The curated data of the repository.</summary>
public sealed class RealDataTests
{
    private static readonly EvidencePackage Package = EvidencePackage.Load();

    [Fact]
    public void The_embedded_copy_is_the_folder()
    {
        var folder = EvidencePackage.Load(RepositoryFolders.Data);
        Assert.Equal(folder.Hash, Package.Hash);
        Assert.Equal(folder.Observations, Package.Observations);
    }

    [Fact]
    public void The_descriptor_is_up_to_date() =>
        Assert.Equal(PackageFiles.Of(RepositoryFolders.Data).Paths, PackageFiles.Embedded().Paths);

    [SourcesFact]
    public void The_evidence_holds_against_the_texts_of_the_sources()
    {
        var verification = EvidenceVerifier.Verify(Package, RepositoryFolders.Sources!);
        Assert.Equal([], verification.Problems.Select(problem => problem.Message));
        Assert.Equal(Package.Sources.Select(source => source.Id), verification.Coverage.Select(coverage => coverage.Source));
        Assert.All(verification.Coverage, coverage => Assert.InRange(coverage.Numbers, 10, 1000));
    }

    [Fact]
    public void No_name_is_that_of_two_places()
    {
        foreach (var name in Package.Places.SelectMany(place => place.Variants.Prepend(place.Name)))
            _ = Package.Place(name);
    }

    [Fact]
    public void Every_observation_leads_to_its_passage() =>
        Assert.All(Package.Observations, observation => Assert.Contains("#:~:text=", observation.Citation.Address!.AbsoluteUri, StringComparison.Ordinal));
}
