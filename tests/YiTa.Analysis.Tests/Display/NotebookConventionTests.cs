using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json.Nodes;
using YiTa.Analysis.Charts;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;
using YiTa.Analysis.Reconciliation;

namespace YiTa.Analysis.Tests.Display;

/// <summary>
/// .NET Interactive finds formatters by reflection, without a reference between it and this library. These tests do as it does: attributes by
/// their name, public properties, a public constructor without parameters, and a call of the one method named <c>Format</c>.
/// </summary>
public sealed class NotebookConventionTests
{
    private static readonly EvidencePackage Evidence = EvidencePackage.Load();
    private static readonly Quantity People = Evidence.Quantity("yita-population-ili-1962") * Evidence.Quantity("yita-stateless-share-ili-1962");
    private static readonly PublishedQuantity Published = new("ili-stateless-1962", "Stateless of Ili", People);

    private static readonly Dictionary<Type, object> Samples = new object[]
    {
        People, Published, new QuantityTable(Published).With(Evidence), People.Lineage, People.Bounds, Unit.Persons / Unit.Days,
        Evidence.Observations[0], Evidence.Context[0], Evidence.Events[0], Evidence.Conflicts[0], Evidence.Observations[0].Citation,
        new SensitivityTable([People]),
        People.Under(UncertaintyPolicy.TenPerCent).Simulate(new MonteCarloOptions { Draws = 1000 }),
        ClaimSet.Of(Evidence, "yita-border-crossers-body-1962", "reply-border-crossers-1962-04-29"),
        Balance.Of(Evidence, "yita-border-crossers-body-1962", "yita-border-crossers-ili-via-korgas-1962", "yita-border-crossers-tacheng-via-tacheng-1962"),
        Chart.Ranges("Stateless").Rows(Published).Describe("One range: the stateless of Ili in 1962 as computed from a share and a total.").Build(),
    }.ToDictionary(sample => sample.GetType());

    private static readonly string[] Names = [.. typeof(Quantity).Assembly.GetExportedTypes().Where(type => Attributes(type).Any()).Select(type => type.FullName!)];

    public static TheoryData<string> Types => [.. Names];

    [Fact]
    public void Every_type_that_brings_formatters_is_tried_here() =>
        Assert.Equal(Samples.Keys.Select(type => type.FullName).Order(StringComparer.Ordinal), Names.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Types))]
    public void A_value_is_written_in_every_type_that_it_prefers(string name)
    {
        var value = Samples.Single(sample => sample.Key.FullName == name).Value;
        var formatters = Formatters(value.GetType());
        Assert.NotEmpty(Preferred(value.GetType()));
        foreach (var mimeType in Preferred(value.GetType()))
        {
            var text = formatters.Where(formatter => formatter.MimeType == mimeType).Select(formatter => Write(formatter.Format, value)).Single(written => written is not null)!;
            Assert.NotEmpty(text);
            Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
            if (mimeType.EndsWith("+json", StringComparison.Ordinal)) Assert.NotNull(JsonNode.Parse(text));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_formatter_declines_what_it_does_not_know(string name) =>
        Assert.All(Formatters(Samples.Single(sample => sample.Key.FullName == name).Key), formatter => Assert.Null(Write(formatter.Format, new object())));

    [Fact]
    public void Texts_say_what_a_reader_needs()
    {
        Assert.Equal("persons per day", Text(Unit.Persons / Unit.Days));
        Assert.StartsWith("900,000 persons, residents, total, ili, 1962. ili-officials: “900,000 residents”, Yi–Ta incident, Background ¶3 [yita-population-ili-1962]",
            Text(Evidence.Observation("yita-population-ili-1962")), StringComparison.Ordinal);
        var figure = Evidence.Context[0];
        Assert.Contains($". {figure.Citation} [{figure.Id}]", Text(figure), StringComparison.Ordinal);
        Assert.StartsWith("540,000 persons = a · b\n", Text(People), StringComparison.Ordinal);
    }

    private static string Text(object value) =>
        Formatters(value.GetType()).Where(formatter => formatter.MimeType == "text/plain").Select(formatter => Write(formatter.Format, value)).Single()!;

    private static IEnumerable<object> Attributes(Type type) => type.GetCustomAttributes(true).Where(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");

    private static string[] Preferred(Type type) => [.. Attributes(type).SelectMany(attribute => (string[])Read(attribute, "PreferredMimeTypes"))];

    private static List<(string MimeType, Func<object, TextWriter, bool> Format)> Formatters(Type type) =>
        [.. from attribute in Attributes(type)
            let source = Activator.CreateInstance((Type)Read(attribute, "FormatterSourceType"))!
            from formatter in ((IEnumerable)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null)!).Cast<object>()
            select ((string)Read(formatter, "MimeType"), Compile(formatter))];

    private static Func<object, TextWriter, bool> Compile(object formatter)
    {
        var (value, writer) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(TextWriter)));
        var call = Expression.Call(Expression.Constant(formatter), formatter.GetType().GetMethod("Format")!, value, writer);
        return Expression.Lambda<Func<object, TextWriter, bool>>(call, value, writer).Compile();
    }

    private static string? Write(Func<object, TextWriter, bool> format, object value)
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture);
        return format(value, writer) ? writer.ToString() : null;
    }

    private static object Read(object instance, string property) => instance.GetType().GetProperty(property)!.GetMethod!.Invoke(instance, null)!;
}
