using Microsoft.DotNet.Interactive.Formatting;
using YiTa.Notebooks.Tests.Support;

namespace YiTa.Notebooks.Tests.Compatibility;

/// <summary>Types that bring their formatters with them, known by the attribute's name and shape alone.</summary>
public class ConventionTests
{
    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/html")]
    public async Task A_type_of_a_library_without_a_reference_to_this_one(string mimeType) => await InSession.Run(() =>
    {
        Assert.Equal($"{mimeType}: 7", new ByName { Number = 7 }.ToDisplayString(mimeType));
        Assert.Equal($"{mimeType}: 8", new ByNameStruct(8).ToDisplayString(mimeType));
        Assert.Equal(["text/one", "text/html"], Formatter.GetPreferredMimeTypesFor(typeof(ByName)));
        Formatter.ResetToDefault();
        Assert.Equal($"{mimeType}: 7", new ByName { Number = 7 }.ToDisplayString(mimeType));
        Formatter.Register<ByName>(_ => "mine", mimeType);
        Assert.Equal("mine", new ByName { Number = 7 }.ToDisplayString(mimeType));
    });

    [Fact]
    public void A_formatter_that_declines_leaves_nothing_behind() =>
        Assert.StartsWith("ConventionTests.ByName { Number = -1", new ByName { Number = -1 }.ToDisplayString(), StringComparison.Ordinal);

    [Fact]
    public async Task Several_sources_on_one_type_and_formatters_for_a_type_of_their_own() => await InSession.Run(() =>
    {
        Assert.Equal("text/plain: 3", new BySeveral().ToDisplayString("text/plain"));
        Assert.Equal("own", new BySeveral().ToDisplayString("text/own"));
        Assert.Equal(["text/own"], Formatter.GetPreferredMimeTypesFor(typeof(BySeveral)));
        Assert.Equal("fallback", new BySeveral().ToDisplayString("text/wide"));
    });

    [Fact]
    public void A_type_that_uses_the_attribute_itself()
    {
        Assert.Equal("plain 1", new ByType().ToDisplayString());
        Assert.Equal("<b>1</b>", new ByType().ToDisplayString("text/html"));
    }

    [ByNameOnly.TypeFormatterSource(typeof(ByNameOnly.Source), PreferredMimeTypes = ["text/one", "text/html"])]
    private sealed class ByName
    {
        public int Number { get; init; }
    }

    [ByNameOnly.TypeFormatterSource(typeof(ByNameOnly.Source))]
    private readonly record struct ByNameStruct(int Number);

    [ByNameOnly.TypeFormatterSource(typeof(ByNameOnly.Source))]
    [ByNameOnly.TypeFormatterSource(typeof(ByNameOnly.OwnSource), PreferredMimeTypes = ["text/own"])]
    private sealed class BySeveral
    {
        public int Number => 3;
    }

    [TypeFormatterSource(typeof(Source))]
    private sealed class ByType;

    private sealed class Source : ITypeFormatterSource
    {
        public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
            [new PlainTextFormatter<ByType>(_ => "plain 1"), new HtmlFormatter<ByType>(_ => "<b>1</b>")];
    }

    private static class ByNameOnly
    {
        [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
        internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
        {
            public Type FormatterSourceType { get; } = formatterSourceType;

            public string[] PreferredMimeTypes { get; set; } = [];
        }

        internal sealed class Source
        {
            public IEnumerable<object> CreateTypeFormatters() => [new OneFormatter { MimeType = "text/plain" }, new OneFormatter { MimeType = "text/html" }];
        }

        internal sealed class OwnSource
        {
            public IEnumerable<object> CreateTypeFormatters() =>
                [new TypedFormatter("text/own", "own", typeof(BySeveral)), new TypedFormatter("text/wide", "fallback", typeof(object)), new TypedFormatter("text/wide", "stranger", typeof(string))];
        }

        internal sealed class TypedFormatter(string mimeType, string text, Type type)
        {
            public string MimeType { get; } = mimeType;

            public Type Type { get; } = type;

            public bool Format(object instance, TextWriter writer)
            {
                writer.Write(text);
                return instance is BySeveral;
            }
        }

        internal sealed class OneFormatter
        {
            public required string MimeType { get; init; }

            public bool Format(object instance, TextWriter writer)
            {
                var number = (int)instance.GetType().GetProperty("Number")!.GetValue(instance)!;
                writer.Write($"{MimeType}: {number}");
                return number >= 0;
            }
        }
    }
}
