using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Tests.Support;

namespace YiTa.Notebooks.Tests.Sessions;

/// <summary>Runs apart from all others: the console and the current folder belong to the whole process.</summary>
[Collection(nameof(RedirectionTests))]
public class RedirectionTests
{
    [Fact]
    public async Task The_working_folder_can_be_the_current_one_while_a_session_lives()
    {
        var before = Environment.CurrentDirectory;
        var folder = Files.NewFolder();
        await using (var session = await TestSession.RunAsync(_ => Console.Write(Environment.CurrentDirectory), new() { WorkingFolder = folder, EnterWorkingFolder = true }))
            Assert.Equal(folder, session.Out);
        Assert.Equal(before, Environment.CurrentDirectory);
        Directory.Delete(folder);
    }

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
