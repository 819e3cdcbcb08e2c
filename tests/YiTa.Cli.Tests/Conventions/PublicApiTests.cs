using System.Reflection;
using System.Runtime.CompilerServices;

namespace YiTa.Cli.Tests.Conventions;

public class PublicApiTests
{
    [Theory]
    [InlineData("YiTa.Analysis")]
    [InlineData("YiTa.Analysis.Sql")]
    [InlineData("YiTa.Notebooks")]
    [InlineData("YiTa.Notebooks.CSharp")]
    [InlineData("YiTa.Notebooks.FSharp")]
    [InlineData("YiTa.Notebooks.Sql")]
    [InlineData("YiTa.Notebooks.Jupyter")]
    [InlineData("YiTa.Publishing")]
    public void The_public_surface_is_the_one_that_was_reviewed(string assembly)
    {
        var expected = Path.Combine(Folder(), "PublicApi", assembly + ".txt");
        var actual = PublicApiText.Of(Assembly.Load(assembly));
        var received = Path.Combine(AppContext.BaseDirectory, assembly + ".received.txt");
        File.WriteAllText(received, actual);
        Assert.True(File.Exists(expected) && File.ReadAllText(expected).ReplaceLineEndings("\n") == actual,
            $"The public surface of {assembly} changed. Review the difference and, if it is meant, copy\n  {received}\nto\n  {expected}");
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
