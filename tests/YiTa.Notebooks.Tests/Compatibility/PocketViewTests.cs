using Microsoft.DotNet.Interactive.Formatting;
using YiTa.Notebooks.Tests.Support;
using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;

namespace YiTa.Notebooks.Tests.Compatibility;

public class PocketViewTests
{
    [Fact]
    public void Elements_attributes_and_texts()
    {
        Assert.Equal(
            "<html><body><ul class=\"sold-out\" id=\"cats\"><li><a>One</a></li><li><a class=\"selected\">Two</a></li></ul></body></html>",
            Text(html(body(ul[@class: "sold-out", id: "cats"](li(a("One")), li(a[@class: "selected"]("Two")))))));
        Assert.Equal("<div>this &amp; that</div>", Text(div("this & that")));
        Assert.Equal("<div>this &amp; that</div>", Text(div("this &amp; that".ToHtmlContent())));
        Assert.Equal("<div data=\"this &amp; that\">hi</div>", Text(div[data: "this & that"]("hi")));
        Assert.Equal("<div data=\"this &amp; that\"></div>", Text(div[data: "this &amp; that".ToHtmlContent()]));
        Assert.Equal("<input data-bind=\"some_element\" />", Text(input[data_bind: "some_element"]()));
        Assert.Equal("<details open disabled class=\"c\"><summary>h</summary></details>", Text(details["open", "disabled", @class: "c"](summary("h"))));
        Assert.Equal("<section class=\"info\" style=\"color:red\">x</section>", Text(section[new HtmlAttributes().Class("info"), style: "color:red"]("x")));
        Assert.Equal("<br />", Text(br));
        Assert.Equal("<br />", Text(br()));
        Assert.Equal(Text(_.foo[bar: "baz"]), Text(_.foo[bar: "baz"]()));
    }

    [Fact]
    public void Sequences_and_values()
    {
        Assert.Equal("<ul><li>a</li><li>b</li></ul>", Text(ul(new[] { "a", "b" }.Select(text => li(text)))));
        Assert.Equal("<b><div class=\"dni-plaintext\"><pre>1</pre></div></b>", Text(b(1)));
        Assert.Equal("<p></p>", Text(p((object?)null)));
        Assert.Equal("<p>ab</p>", Text(p("a", "b")));
    }

    [Fact]
    public async Task Values_inside_use_the_registered_formatters() => await InSession.Run(() =>
    {
        Formatter.Register<DateOnly>(_ => "<i>day</i>", "text/html");
        Assert.Equal("<div><i>day</i></div>", Text(div(new DateOnly(1962, 4, 10))));
    });

    [Fact]
    public async Task Transforms_make_and_change_elements() => await InSession.Run(() =>
    {
        _.foolink = PocketView.Transform((tag, model) =>
        {
            tag.Name = "a";
            tag.HtmlAttributes.Add("href", "http://example.org");
        });
        Assert.Equal("<a href=\"http://example.org\">click</a>", Text(_.foolink("click")));
        _.textbox = PocketView.Transform((tag, model) =>
        {
            tag.Name = "div";
            tag.Content = context =>
            {
                context.Writer.Write(label[@for: model.name](model.name));
                context.Writer.Write(input[name: model.name, type: "text", value: model.value]);
            };
        });
        Assert.Equal("<div><label for=\"N\">N</label><input name=\"N\" type=\"text\" value=\"Bob\" /></div>", Text(_.textbox(name: "N", value: "Bob")));
        dynamic own = new PocketView();
        own.div = PocketView.Transform((tag, model) => tag.HtmlAttributes["style"] = "color:yellow");
        Assert.Equal("<div style=\"color:yellow\">hi</div>", Text(own.div[style: "color:red"]("hi")));
    });

    [Fact]
    public void What_is_required_is_written_once()
    {
        var parts = new[] { "a", "b" }.Select(text =>
        {
            PocketView view = p(text);
            view.AddDependency("css", style("p{}"));
            return view;
        });
        Assert.Equal("<div><p>a</p><p>b</p></div><style>p{}</style>", Text(div(parts)));
    }

    [Fact]
    public void Style_sheets_and_attributes_have_classes_of_their_own()
    {
        var sheet = new Style { { "td", ("color", "red"), ("text-align", "center") } };
        sheet.Add("td", ("width", "1em"));
        Assert.Equal("<style>td { color: red; text-align: center; width: 1em; }\n</style>", sheet.ToString());
        dynamic attributes = new HtmlAttributes();
        attributes.@class = "two";
        attributes.AddCssClass("one");
        attributes.MergeWith(style: "display:block");
        Assert.Equal("class=\"one two\" style=\"display:block\"", attributes.ToString());
        Assert.Throws<ArgumentException>(() => ((HtmlAttributes)attributes).Add("class", "again"));
        Assert.Equal("<a href=\"x\">t</a>", "a".Tag().WithAttributes("href", "x").Containing("t").ToString());
    }

    [Fact]
    public async Task A_view_is_shown_as_HTML_and_text()
    {
        await using var session = await TestSession.RunAsync(_ => ((PocketView)div(b("bold"), style("b{}"))).Display());
        var shown = Assert.IsType<Notebooks.Sessions.DisplayEvent>(Assert.Single(session.Outputs)).Data;
        Assert.Equal("<div><b>bold</b><style>b{}</style></div>", shown.GetText("text/html"));
        Assert.Equal("bold", shown.GetText("text/plain"));
    }

    private static string Text(object view) => view.ToString()!;
}
