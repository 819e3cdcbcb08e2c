using YiTa.Cli.Kernel;
using YiTa.Notebooks.CSharp;

namespace YiTa.Cli.Tests.Kernel;

public class KernelCommandTests
{
    [Fact]
    public void The_kernel_tells_the_language_version_of_its_compiler() =>
        Assert.Equal(CSharpKernel.KernelInfo.LanguageVersion, KernelCommand.Description.LanguageVersion);
}
