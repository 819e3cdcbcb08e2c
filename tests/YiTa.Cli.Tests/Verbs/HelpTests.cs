using System.CommandLine;
using System.Runtime.CompilerServices;

namespace YiTa.Cli.Tests.Verbs;

/// <summary>What <c>--help</c> says is a contract: golden files, compared and never rewritten.</summary>
public class HelpTests
{
    [Theory]
    [InlineData("")]
    [InlineData("render")]
    [InlineData("run")]
    [InlineData("check")]
    [InlineData("verify")]
    [InlineData("sql")]
    [InlineData("export")]
    [InlineData("results")]
    [InlineData("refresh")]
    [InlineData("kernel")]
    [InlineData("kernel install")]
    [InlineData("kernel uninstall")]
    [InlineData("kernel start")]
    public async Task Help_is_as_it_was_reviewed(string verb)
    {
        var (exit, output, _) = await CommandHost.RunAsync(Path.GetTempPath(), [.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        var name = verb.Length == 0 ? "yita" : $"yita-{verb.Replace(' ', '-')}";
        // The command is named after the process, which is that of the test runner here.
        var actual = string.Join('\n', output.Replace(RootCommand.ExecutableName, "yita", StringComparison.Ordinal).ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).TrimEnd() + "\n";
        var received = Path.Combine(AppContext.BaseDirectory, name + ".received.txt");
        File.WriteAllText(received, actual);
        var expected = Path.Combine(Folder(), "Help", name + ".txt");
        Assert.True(File.Exists(expected), $"There is no {expected}; review {received} and copy it there.");
        Assert.Equal(File.ReadAllText(expected).ReplaceLineEndings("\n"), actual);
        Assert.Equal(ExitCode.Success, exit);
    }

    [Fact]
    public async Task Every_verb_is_in_the_readme()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Checkout.RepositoryRoot, "README.md"));
        var verbs = CommandLine.Create(new Terminal(TextWriter.Null, TextWriter.Null), ".").Subcommands.Select(command => command.Name).ToList();
        Assert.NotEmpty(verbs);
        Assert.All(verbs, verb => Assert.Contains($"| `yita {verb}", readme, StringComparison.Ordinal));
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
