using YiTa.Cli.Kernel;

namespace YiTa.Cli.Tests.Kernel;

public sealed class KernelBuildTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yita-build-").FullName;
    private readonly List<string> _told = [];

    [Theory]
    [InlineData("no-packages")]
    [InlineData("http://127.0.0.1:9/v3/index.json")]
    public async Task Without_the_compiler_to_native_code_the_kernel_is_built_all_the_same(string source)
    {
        await new KernelBuild(KernelProgram.DotNet, Project(source), Path.Combine(_folder, "out"), Tell).RunAsync(CancellationToken.None);
        Assert.True(File.Exists(Path.Combine(_folder, "out", "tiny.dll")));
        Assert.Contains("The compiler to native code (package Microsoft.NETCore.App.Crossgen2) cannot be had here: this kernel will start a second later.", _told);
        Assert.Contains(_told, line => line.EndsWith(" s  tiny", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_project_that_does_not_compile_is_told_with_its_errors()
    {
        var project = Project("no-packages");
        await File.WriteAllTextAsync(Path.Combine(_folder, "Program.cs"), "nosuch");
        var problem = await Assert.ThrowsAsync<UsageException>(() => new KernelBuild(KernelProgram.DotNet, project, Path.Combine(_folder, "out"), Tell).RunAsync(CancellationToken.None));
        Assert.StartsWith($"The kernel could not be built: 'dotnet publish' of {project} ended with exit code 1.\n{_folder}/Program.cs(1,7): error CS1001: Identifier expected", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_SDK_it_says_where_to_get_one()
    {
        const string Get = "Install the .NET 10 SDK from https://dotnet.microsoft.com/download.";
        var missing = Path.Combine(_folder, "dotnet");
        var problem = await Assert.ThrowsAsync<UsageException>(() => new KernelBuild(missing, Project("no-packages"), _folder, Tell).RunAsync(CancellationToken.None));
        Assert.Equal($"The kernel cannot be built: the .NET SDK's command '{missing}' was not found. {Get}", problem.Message);

        // A machine that can only run programs.
        var real = Path.GetDirectoryName(KernelProgram.DotNet)!;
        var only = Directory.CreateDirectory(Path.Combine(_folder, "runtime")).FullName;
        File.Copy(KernelProgram.DotNet, Path.Combine(only, Path.GetFileName(KernelProgram.DotNet)));
        foreach (var part in new[] { "host", "shared" })
            Directory.CreateSymbolicLink(Path.Combine(only, part), Path.Combine(real, part));
        var runtime = Path.Combine(only, Path.GetFileName(KernelProgram.DotNet));
        problem = await Assert.ThrowsAsync<UsageException>(() => new KernelBuild(runtime, Project("no-packages"), _folder, Tell).RunAsync(CancellationToken.None));
        Assert.Equal($"The kernel cannot be built: '{runtime}' finds no .NET SDK that can. {Get}", problem.Message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Tell(string line) => _told.Add(line);

    // A program that needs no package, in a place where none can be had.
    private string Project(string source)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "no-packages"));
        File.WriteAllText(Path.Combine(_folder, "Program.cs"), "System.Console.WriteLine();");
        File.WriteAllText(Path.Combine(_folder, "NuGet.config"), $"""
            <configuration><packageSources><clear /><add key="only" value="{source}" allowInsecureConnections="true" /></packageSources></configuration>
            """);
        var project = Path.Combine(_folder, "tiny.csproj");
        File.WriteAllText(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <UseAppHost>false</UseAppHost>
                <RestorePackagesPath>{_folder}/packages</RestorePackagesPath>
              </PropertyGroup>
            </Project>
            """);
        return project;
    }
}
