using YiTa.Notebooks.Packages;

namespace YiTa.Notebooks.Tests.Packages;

public class PackageDirectiveTests
{
    [Theory]
    [InlineData("#r \"nuget: CsvHelper, 33.1.0\"", "CsvHelper", "33.1.0")]
    [InlineData("#r \"nuget:CsvHelper,33.1.0\"  ", "CsvHelper", "33.1.0")]
    [InlineData("  #r @\"nuget: CsvHelper\" // reads CSV", "CsvHelper", null)]
    [InlineData("#r \"nuget: CsvHelper, *\"", "CsvHelper", null)]
    [InlineData("#r \"nuget: CsvHelper, *-*\"", "CsvHelper", "*-*")]
    [InlineData("#R \"NuGet: CsvHelper, [1.0,2.0)\"", "CsvHelper", "[1.0,2.0)")]
    [InlineData("#r \"nuget: CsvHelper, 33.1.0\"\r", "CsvHelper", "33.1.0")]
    public void A_package_is_read(string line, string id, string? version)
    {
        Assert.True(PackageDirective.TryParse(line, 3, out var directive));
        Assert.Equal(new PackageDirective(PackageDirectiveKind.Reference, 3, new(id, version), null), directive);
    }

    [Theory]
    [InlineData("#i \"nuget: https://example.org/index.json\"", "https://example.org/index.json")]
    [InlineData("#i \"nuget:/a folder\" ", "/a folder")]
    public void A_source_is_read(string line, string source)
    {
        Assert.True(PackageDirective.TryParse(line, 1, out var directive));
        Assert.Equal(new PackageDirective(PackageDirectiveKind.Source, 1, null, source), directive);
    }

    [Theory]
    [InlineData("#r \"a.dll\"")]
    [InlineData("#load \"a.csx\"")]
    [InlineData("// #r \"nuget: A\"")]
    [InlineData("var s = \"nuget: A\";")]
    public void Other_lines_are_left_alone(string line) => Assert.False(PackageDirective.TryParse(line, 1, out _));

    [Theory]
    [InlineData("#r \"nuget:\"", "Line 2: found #r \"nuget:\", expected #r \"nuget: ID\" or #r \"nuget: ID, VERSION\".")]
    [InlineData("#r \"nuget: A, 1, 2\"", "Line 2: found #r \"nuget: A, 1, 2\", expected #r \"nuget: ID\" or #r \"nuget: ID, VERSION\".")]
    [InlineData("#i \"nuget: \"", "Line 2: found #i \"nuget: \", expected #i \"nuget: SOURCE\" with a folder or an address.")]
    public void An_incomplete_directive_is_an_error(string line, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => PackageDirective.TryParse(line, 2, out _)).Message);

    [Fact]
    public void Directives_are_taken_out_and_their_lines_stay()
    {
        var directives = PackageDirective.Extract("#i \"nuget: /feed\"\n#r \"nuget: A, 1\"\r\nvar a = 1;\n#r \"b.dll\"", out var rest);
        Assert.Equal("\n\r\nvar a = 1;\n#r \"b.dll\"", rest);
        Assert.Equal([1, 2], directives.Select(directive => directive.Line));
    }
}
