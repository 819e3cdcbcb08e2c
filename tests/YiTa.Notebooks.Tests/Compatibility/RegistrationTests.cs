using System.Collections;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.Formatting.TabularData;
using YiTa.Notebooks.Display;
using YiTa.Notebooks.Sessions;
using YiTa.Notebooks.Tests.Display;
using YiTa.Notebooks.Tests.Support;

namespace YiTa.Notebooks.Tests.Compatibility;

/// <summary>What notebooks rely on when they register formatters.</summary>
public class RegistrationTests
{
    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/html")]
    public async Task Every_form_of_registration_works(string mimeType) => await InSession.Run(() =>
    {
        Formatter.Register<Person>(person => person.Name + " 1", mimeType);
        Assert.Equal("Bob 1", Show());
        Formatter.Register<Person>((person, writer) => writer.Write(person.Name + " 2"), mimeType);
        Assert.Equal("Bob 2", Show());
        Formatter.Register<Person>((Person person, TextWriter writer) =>
        {
            writer.Write(person.Name + " 3");
            return true;
        }, mimeType);
        Assert.Equal("Bob 3", Show());
        Formatter.Register<Person>((Person person, FormatContext context) =>
        {
            context.Writer.Write(person.Name + " 4");
            return true;
        }, mimeType);
        Assert.Equal("Bob 4", Show());
        Formatter.Register<Person>((context, person, writer) =>
        {
            writer.Write(person.Name + " 5" + context.Depth);
            return true;
        }, mimeType);
        Assert.Equal("Bob 50", Show());
        var type = typeof(Person);
        Formatter.Register(type, (person, writer) => writer.Write(((Person)person).Name + " 6"), mimeType);
        Assert.Equal("Bob 6", Show());
        Formatter.Register(mimeType == "text/html" ? new HtmlFormatter<Person>(person => person.Name + " 7") : new PlainTextFormatter<Person>(person => person.Name + " 7"));
        Assert.Equal("Bob 7", Show());
        Formatter<Person>.Register(person => person.Name + " 8", mimeType);
        Assert.Equal("Bob 8", Show());
        Formatter.ResetToDefault();
        Assert.NotEqual("Bob 8", Show());

        string Show() => new Person("Bob", 3).ToDisplayString(mimeType);
    });

    [Fact]
    public async Task The_most_specific_type_wins_whatever_the_order() => await InSession.Run(() =>
    {
        Formatter.Register<IComparable>((_, writer) => writer.Write("comparable"));
        Formatter.Register<object>((_, writer) => writer.Write("object"));
        Assert.Equal("comparable", 100.ToDisplayString());
        Assert.Equal("object", typeof(int).ToDisplayString());
        Formatter.Register<IComparable>((_, writer) => writer.Write("again"));
        Assert.Equal("again", 100.ToDisplayString());
    });

    [Fact]
    public async Task Open_generic_types_and_interfaces_work() => await InSession.Run(() =>
    {
        Formatter.Register(typeof(IList<>), (list, writer) => writer.Write($"IList of {((ICollection)list).Count}"));
        Assert.Equal("IList of 2", new List<int> { 1, 2 }.ToDisplayString());
        Formatter.Register(typeof(List<>), (list, writer) => writer.Write("List"));
        Assert.Equal("List", new List<int> { 1, 2 }.ToDisplayString());
        Assert.Equal("IList of 2", new[] { 1, 2 }.ToDisplayString());
        Formatter.Register<List<int>>(_ => "List of int");
        Assert.Equal("List of int", new List<int>().ToDisplayString());
        Assert.Equal("List", new List<string>().ToDisplayString());
    });

    [Fact]
    public async Task A_formatter_that_declines_leaves_it_to_the_next() => await InSession.Run(() =>
    {
        Formatter.Register<object>(_ => "general");
        Formatter.Register<Person>((Person person, FormatContext context) => false);
        Assert.Equal("general", new Person("Bob", 3).ToDisplayString());
        Formatter.ResetToDefault();
        Formatter.Register<Person>((Person person, FormatContext context) => false);
        Assert.Equal("Person { Name = Bob, Age = 3 }", new Person("Bob", 3).ToDisplayString());
    });

    [Fact]
    public async Task A_registered_formatter_is_used_inside_of_other_values() => await InSession.Run(() =>
    {
        Formatter.Register<Person>(person => $"<b>{person.Name}</b>", "text/html");
        var list = new[] { new Person("Bob", 3) };
        Assert.Contains("><b>Bob</b></td>", list.ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.Contains("><b>Bob</b></td>", new { P = list[0] }.ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.Equal("index  Name  Age\n    0  Bob     3", list.ToDisplayString());
    });

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/whacky")]
    public async Task Preferred_MIME_types_hold_for_derived_types(string mimeType) => await InSession.Run(() =>
    {
        Formatter.SetPreferredMimeTypesFor(typeof(object), "text/default");
        Assert.Equal(["text/default"], Formatter.GetPreferredMimeTypesFor(typeof(int)));
        Formatter.SetPreferredMimeTypesFor(typeof(int), mimeType, "application/json");
        Assert.Equal([mimeType, "application/json"], Formatter.GetPreferredMimeTypesFor(typeof(int)));
        Assert.Equal(["text/default"], Formatter.GetPreferredMimeTypesFor(typeof(string)));
        Formatter.ResetToDefault();
        Assert.Equal(["text/html"], Formatter.GetPreferredMimeTypesFor(typeof(int)));
        Assert.Equal(["text/plain"], Formatter.GetPreferredMimeTypesFor(typeof(string)));
        Formatter.DefaultMimeType = "text/x";
        Assert.Equal(["text/x"], Formatter.GetPreferredMimeTypesFor(typeof(int)));
        Assert.Throws<ArgumentException>(() => Formatter.SetPreferredMimeTypesFor(typeof(int)));
    });

    [Fact]
    public async Task Several_preferred_types_end_up_in_one_output()
    {
        await using var session = await TestSession.RunAsync(_ =>
        {
            Formatter.SetPreferredMimeTypesFor(typeof(Person), "application/json", "text/csv");
            new Person("Bob", 3).Display();
            new[] { new Person("Bob, Jr", 3) }.DisplayTable();
            ((LaTeXString)@"\frac{1}{2}").Display();
        });
        var displays = session.Outputs.Cast<DisplayEvent>().ToList();
        Assert.Equal("""{"Name":"Bob","Age":3}""", displays[0].Data["application/json"].ToJsonString());
        Assert.Equal("Name,Age\r\nBob,3\r\n", displays[0].Data.GetText("text/csv"));
        Assert.Equal("Name     Age\nBob, Jr    3", displays[1].Data.GetText("text/plain"));
        Assert.Equal(@"\frac{1}{2}", displays[2].Data.GetText("text/latex"));
    }

    [Fact]
    public void A_sequence_becomes_a_data_resource()
    {
        var resource = new[] { new { Name = "Ili", People = 60_000, Share = (double?)0.5 }, new { Name = "塔城", People = 1, Share = (double?)null } }.ToTabularDataResource();
        Assert.Equal(
            """{"profile":"tabular-data-resource","schema":{"primaryKey":[],"fields":[{"name":"Name","type":"string"},{"name":"People","type":"integer"},{"name":"Share","type":"number"}]},"""
                + "\"data\":[{\"Name\":\"Ili\",\"People\":60000,\"Share\":0.5},{\"Name\":\"\\u5854\\u57CE\",\"People\":1,\"Share\":null}]}",
            resource.ToDisplayString(TabularDataResourceFormatter.MimeType));
        Assert.Equal("Name  People   Share\nIli    60000     0.5\n塔城       1  <null>", resource.ToDisplayString());
    }

    [Fact]
    public async Task A_registered_formatter_serves_as_default_where_it_says_so() => await InSession.Run(() =>
    {
        Formatter.Register<Person>(_ => "default", addToDefaults: true);
        Formatter.Register<Person>(_ => "user");
        Assert.Equal("user", new Person("", 0).ToDisplayString());
        Assert.Equal(2, Formatter.RegisteredFormatters().Count());
        Formatter.ResetToDefault();
        Assert.Equal("default", new Person("", 0).ToDisplayString());
    });

    [Fact]
    public async Task One_value_can_fill_several_outputs()
    {
        await using var session = new TestSession(csharp: (code, _, _) =>
        {
            Formatter.RegisterBundles<Person>(person =>
            [
                new Dictionary<string, JsonNode> { ["image/png"] = "AA==", ["text/plain"] = person.Name },
                new Dictionary<string, JsonNode> { ["text/html"] = $"<i>{person.Name}</i>" },
            ]);
            if (code == "return")
                return Task.FromResult(Kernels.KernelResult.Returned(new Person("Bob", 3)));
            var shown = new Person("Bob", 3).Display();
            shown.Update(new Person("Ann", 4));
            shown.Update("nobody");
            return Task.FromResult(Kernels.KernelResult.Done);
        });
        await session.RunAsync("return");
        Assert.Equal(["image/png|text/plain", "text/html"], session.Outputs.Select(output => string.Join('|', Assert.IsType<DisplayEvent>(output).Data.Keys)));
        await session.RunAsync("display");
        Assert.Equal(
            ["D:AA==", "D:<i>Bob</i>", "U:AA==", "U:<i>Ann</i>", "U:nobody", "U:"],
            session.Outputs.Select(output => output is DisplayEvent display ? "D:" + display.Data.Values.First() : "U:" + ((UpdateDisplayEvent)output).Data.Values.First()));
        Assert.Equal("<i>Bob</i>", session.Session.Formatters.ToText(new Person("Bob", 3), "text/html"));
    }

    [Fact]
    public void A_language_can_add_how_its_types_are_shown()
    {
        var registry = new FormatterRegistry();
        registry.AddFallback("text/plain", type => type == typeof(Person), (value, context) =>
        {
            context.Writer.Write("as F# shows it");
            return true;
        });
        Assert.Equal("as F# shows it", registry.ToText(new Person("", 0), "text/plain"));
        registry.Register(new PlainTextFormatter<Person>(_ => "as the user says"));
        Assert.Equal("as the user says", registry.ToText(new Person("", 0), "text/plain"));
        registry.ResetToDefault();
        Assert.Equal("as F# shows it", registry.ToText(new Person("", 0), "text/plain"));
    }

    [Fact]
    public void A_formatter_can_be_asked_for_by_type()
    {
        var writer = new StringWriter();
        Formatter.GetPreferredFormatterFor(typeof(Person), "text/plain").Format(new Person("Bob", 3), writer);
        Assert.Equal("Person { Name = Bob, Age = 3 }", writer.ToString());
        Assert.Equal("12", 12.ToDisplayString(PlainTextFormatter.GetPreferredFormatterFor<int>()));
        Assert.Equal("[1,2]", new[] { 1, 2 }.ToDisplayString(JsonFormatter.MimeType));
    }
}
