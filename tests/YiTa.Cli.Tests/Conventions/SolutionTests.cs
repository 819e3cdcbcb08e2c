using System.Text.RegularExpressions;
using System.Xml.Linq;
using YiTa.Cli.Tests.Verbs;

namespace YiTa.Cli.Tests.Conventions;

/// <summary>The solution that is taken where none is named lists what the one of its name does.</summary>
public partial class SolutionTests
{
    [Fact]
    public void Both_files_of_the_main_solution_list_the_same_projects()
    {
        var old = ProjectLine().Matches(Read("YiTa.Analysis.sln")).Select(match => match.Groups[1].Value.Replace('\\', '/'));
        var current = XDocument.Parse(Read("YiTa.Analysis.slnx")).Descendants("Project").Select(project => project.Attribute("Path")!.Value);
        Assert.Equal(old.Order(StringComparer.Ordinal), current.Order(StringComparer.Ordinal));
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(Checkout.RepositoryRoot, name));

    [GeneratedRegex("""^Project\(.*?\) = ".*?", "(.*?\.csproj)",""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ProjectLine();
}
