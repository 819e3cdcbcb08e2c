using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using YiTa.Analysis.Quantities;

namespace YiTa.Cli.Tests.Conventions;

/// <summary>
/// Every public method, operator and constructor of the quantities, the methods and the reconciliation shows how it is used; that the
/// examples run is the matter of <see cref="DocumentedExamplesTests"/>.
/// </summary>
public class ExampleCoverageTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] Namespaces = ["YiTa.Analysis.Quantities", "YiTa.Analysis.Methods", "YiTa.Analysis.Reconciliation"];

    [Fact]
    public void Every_public_method_operator_and_constructor_has_an_example()
    {
        var documentation = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "YiTa.Analysis.xml")).Descendants("member")
            .ToDictionary(member => (string)member.Attribute("name")!, StringComparer.Ordinal);
        var members = typeof(Quantity).Assembly.GetExportedTypes().Where(type => Namespaces.Contains(type.Namespace) && !type.IsEnum)
            .SelectMany(type => type.GetMembers(Declared)).OfType<MethodBase>().Where(NeedsExample).Select(DocumentationId.Of).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(members);
        Assert.All(members, id => Assert.Contains(id, documentation.Keys));
        var bare = members.Where(id => !documentation[id].Elements("example").Elements("code").Any()).ToList();
        Assert.True(bare.Count == 0, $"Expected an <example><code> on each of these members:\n{string.Join('\n', bare)}");
    }

    // Without an example may be: what the compiler writes (record members, accessors) and the positional constructor of a record, for its
    // parameters are its properties; what every object has and the equality operators, which tell nothing of the domain.
    private static bool NeedsExample(MethodBase member) => member switch
    {
        ConstructorInfo constructor => !IsPositional(constructor) && constructor.GetParameters().Length > 0,
        _ => !member.IsDefined(typeof(CompilerGeneratedAttribute)) && (!member.IsSpecialName || member.Name.StartsWith("op_", StringComparison.Ordinal))
            && member.Name is not ("Equals" or "GetHashCode" or "ToString" or "op_Equality" or "op_Inequality") && !IsAlternate(member),
    };

    private static bool IsPositional(ConstructorInfo constructor) =>
        constructor.DeclaringType!.GetMethod("Deconstruct", Declared) is { } parts && parts.IsDefined(typeof(CompilerGeneratedAttribute))
        && parts.GetParameters().Select(part => part.Name).SequenceEqual(constructor.GetParameters().Select(part => part.Name));

    // The named form of an operator or a conversion, for languages without them, is the same method over again.
    private static bool IsAlternate(MethodBase method)
    {
        var operators = method.Name switch
        {
            "Add" => "op_Addition",
            "Subtract" => "op_Subtraction",
            "Multiply" => "op_Multiply",
            "Divide" => "op_Division",
            "Negate" => "op_UnaryNegation",
            "Plus" => "op_UnaryPlus",
            _ when method.Name.StartsWith("From", StringComparison.Ordinal) => "op_Implicit",
            _ => "",
        };
        return method.DeclaringType!.GetMethod(operators, [.. method.GetParameters().Select(parameter => parameter.ParameterType)]) is not null;
    }
}
