using YiTa.Notebooks.Packages;

namespace YiTa.Notebooks.FSharp.Tests;

public sealed class FSharpPackageTests : IPackageResolver
{
    private readonly List<string> _asked = [];

    public Task<PackageResolution> ResolveAsync(IReadOnlyList<PackageRequest> requests, IReadOnlyList<string> sources, IProgress<string> progress, CancellationToken cancellation)
    {
        _asked.Add(string.Join(", ", requests.Select(request => $"{request.Id} {request.Version ?? "newest"}")) + " from " + string.Join(", ", sources));
        return requests.Any(request => request.Id == "Missing")
            ? throw new PackageResolutionException(requests, "The package Missing was not found.")
            : Task.FromResult(new PackageResolution { Assemblies = [typeof(FSharpPackageTests).Assembly.Location] });
    }

    private FSharpBench Bench() => new(null, options => options with { Packages = this });

    [Fact]
    public async Task A_package_can_be_used_by_the_rest_of_the_cell()
    {
        await using var bench = Bench();

        Assert.Equal(7, await bench.ValueAsync("#i \"nuget: here\"\n#r \"nuget: Samples, 1.0\"\nYiTa.Notebooks.FSharp.Tests.Sample.Nested().Number"));
        Assert.Equal(3, await bench.ValueAsync("#r \"nuget: Other\"\n3"));
        Assert.Equal([$"Samples 1.0 from {Path.GetFullPath("here")}", $"Samples 1.0, Other newest from {Path.GetFullPath("here")}"], _asked);
    }

    [Fact]
    public async Task What_goes_wrong_is_told_with_its_line()
    {
        await using var bench = Bench();

        var missing = await bench.ErrorAsync("\n#r \"nuget: Missing\"");
        var nameless = await bench.ErrorAsync("#r \"nuget: \"");

        Assert.Equal(("PackageNotFound", "The package Missing was not found.", 2), (missing.Name, missing.Message, missing.Line));
        Assert.Equal("Line 1: found #r \"nuget: \", expected #r \"nuget: ID\" or #r \"nuget: ID, VERSION\".", nameless.Message);
        Assert.Equal(2, await bench.ValueAsync("#r \"nuget: Samples\"\n1 + 1"));
    }

    [Fact]
    public async Task A_session_without_packages_says_so()
    {
        await using var bench = new FSharpBench();

        Assert.Equal("The package FSharp.Data cannot be had: this session has no access to packages.", (await bench.ErrorAsync("#r \"nuget: FSharp.Data\"")).Message);
    }
}
