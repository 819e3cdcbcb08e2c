using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Tests.Support;

namespace YiTa.Notebooks.Tests.Sessions;

/// <summary>Runs apart from all others: the console belongs to the whole process.</summary>
[Collection(nameof(RedirectionTests))]
public class RedirectionTests
{
    [Fact]
    public async Task A_cell_that_redirects_the_console_does_so_for_itself_only()
    {
        await using var session = new TestSession(csharp: (code, _, _) =>
        {
            if (code == "redirect")
                Console.SetOut(TextWriter.Null);
            Console.WriteLine(code);
            return Task.FromResult(KernelResult.Done);
        });
        var before = Console.Out;
        try
        {
            await session.RunAsync("redirect");
            await session.RunAsync("next");
            Assert.Equal("next\n", session.Out);
        }
        finally
        {
            Console.SetOut(before);
        }
    }
}

[CollectionDefinition(nameof(RedirectionTests), DisableParallelization = true)]
public class OneAtATime;
