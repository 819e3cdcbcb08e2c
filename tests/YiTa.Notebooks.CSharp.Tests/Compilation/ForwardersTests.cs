using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using YiTa.Notebooks.CSharp.Internal.Compilation;

namespace YiTa.Notebooks.CSharp.Tests.Compilation;

public sealed class ForwardersTests
{
    [Fact]
    public void Left_out_is_exactly_what_defines_no_type_that_a_cell_could_name()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var empty = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework && !DefinesPublicTypes(path))
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => name != "System.Runtime");

        Assert.Equal(empty.Order(StringComparer.OrdinalIgnoreCase), Forwarders.Names.Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Assemblies_that_refer_to_them_are_of_use_all_the_same()
    {
        await using var kernel = new KernelHarness(new() { References = [typeof(Uses).Assembly] });

        Assert.Equal(3, await kernel.ValueAsync("YiTa.Notebooks.CSharp.Tests.Compilation.Uses.Count(new[] { 1, 2, 3 }.AsQueryable().ToList())"));
        Assert.Equal("System.Xml.XmlDocument", await kernel.ValueAsync("new System.Xml.XmlDocument().GetType().FullName"));
    }

    private static bool DefinesPublicTypes(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return metadata.TypeDefinitions.Any(type => (metadata.GetTypeDefinition(type).Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public);
    }
}
