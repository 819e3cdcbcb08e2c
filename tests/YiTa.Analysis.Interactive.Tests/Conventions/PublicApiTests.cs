using System.Runtime.CompilerServices;
using YiTa.Analysis.Interactive.Frames;
using YiTa.Cli.Tests.Conventions;

namespace YiTa.Analysis.Interactive.Tests.Conventions;

public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_one_that_was_reviewed()
    {
        var expected = Path.Combine(Folder(), "PublicApi", "YiTa.Analysis.Interactive.txt");
        var actual = PublicApiText.Of(typeof(EvidenceFrame).Assembly);
        var received = Path.Combine(AppContext.BaseDirectory, "YiTa.Analysis.Interactive.received.txt");
        File.WriteAllText(received, actual);
        Assert.True(File.Exists(expected) && File.ReadAllText(expected).ReplaceLineEndings("\n") == actual,
            $"The public surface of YiTa.Analysis.Interactive changed. Review the difference and, if it is meant, copy\n  {received}\nto\n  {expected}");
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
