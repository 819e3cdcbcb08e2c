using System.Runtime.CompilerServices;
using YiTa.Notebooks.Display;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>The elements of HTML and SVG as a <see cref="PocketView"/> each, for <c>using static</c>.</summary>
public static class PocketViewTags
{
    private static readonly ConditionalWeakTable<FormatterRegistry, PocketView> Views = [];

    /// <summary>A view whose members are elements of any name, and which can be given further ones through
    /// <see cref="PocketView.Transform"/>. Every session has its own.</summary>
    public static dynamic _ => Views.GetValue(FormatterRegistry.Current, _ => new PocketView());

    /// <summary>The element <c>a</c>.</summary>
    public static dynamic a => _.a;

    /// <summary>The element <c>area</c>.</summary>
    public static dynamic area => _.area;

    /// <summary>The element <c>article</c>.</summary>
    public static dynamic article => _.article;

    /// <summary>The element <c>aside</c>.</summary>
    public static dynamic aside => _.aside;

    /// <summary>The element <c>audio</c>.</summary>
    public static dynamic audio => _.audio;

    /// <summary>The element <c>b</c>.</summary>
    public static dynamic b => _.b;

    /// <summary>The element <c>blockquote</c>.</summary>
    public static dynamic blockquote => _.blockquote;

    /// <summary>The element <c>body</c>.</summary>
    public static dynamic body => _.body;

    /// <summary>The element <c>br</c>.</summary>
    public static dynamic br => _.br;

    /// <summary>The element <c>button</c>.</summary>
    public static dynamic button => _.button;

    /// <summary>The element <c>canvas</c>.</summary>
    public static dynamic canvas => _.canvas;

    /// <summary>The element <c>caption</c>.</summary>
    public static dynamic caption => _.caption;

    /// <summary>The element <c>center</c>.</summary>
    public static dynamic center => _.center;

    /// <summary>The element <c>circle</c>.</summary>
    public static dynamic circle => _.circle;

    /// <summary>The element <c>code</c>.</summary>
    public static dynamic code => _.code;

    /// <summary>The element <c>col</c>.</summary>
    public static dynamic col => _.col;

    /// <summary>The element <c>colgroup</c>.</summary>
    public static dynamic colgroup => _.colgroup;

    /// <summary>The element <c>dd</c>.</summary>
    public static dynamic dd => _.dd;

    /// <summary>The element <c>defs</c>.</summary>
    public static dynamic defs => _.defs;

    /// <summary>The element <c>details</c>.</summary>
    public static dynamic details => _.details;

    /// <summary>The element <c>div</c>.</summary>
    public static dynamic div => _.div;

    /// <summary>The element <c>dl</c>.</summary>
    public static dynamic dl => _.dl;

    /// <summary>The element <c>dt</c>.</summary>
    public static dynamic dt => _.dt;

    /// <summary>The element <c>em</c>.</summary>
    public static dynamic em => _.em;

    /// <summary>The element <c>ellipse</c>.</summary>
    public static dynamic ellipse => _.ellipse;

    /// <summary>The element <c>fieldset</c>.</summary>
    public static dynamic fieldset => _.fieldset;

    /// <summary>The element <c>figcaption</c>.</summary>
    public static dynamic figcaption => _.figcaption;

    /// <summary>The element <c>figure</c>.</summary>
    public static dynamic figure => _.figure;

    /// <summary>The element <c>font</c>.</summary>
    public static dynamic font => _.font;

    /// <summary>The element <c>footer</c>.</summary>
    public static dynamic footer => _.footer;

    /// <summary>The element <c>form</c>.</summary>
    public static dynamic form => _.form;

    /// <summary>The element <c>g</c>.</summary>
    public static dynamic g => _.g;

    /// <summary>The element <c>h1</c>.</summary>
    public static dynamic h1 => _.h1;

    /// <summary>The element <c>h2</c>.</summary>
    public static dynamic h2 => _.h2;

    /// <summary>The element <c>h3</c>.</summary>
    public static dynamic h3 => _.h3;

    /// <summary>The element <c>h4</c>.</summary>
    public static dynamic h4 => _.h4;

    /// <summary>The element <c>h5</c>.</summary>
    public static dynamic h5 => _.h5;

    /// <summary>The element <c>h6</c>.</summary>
    public static dynamic h6 => _.h6;

    /// <summary>The element <c>head</c>.</summary>
    public static dynamic head => _.head;

    /// <summary>The element <c>header</c>.</summary>
    public static dynamic header => _.header;

    /// <summary>The element <c>hgroup</c>.</summary>
    public static dynamic hgroup => _.hgroup;

    /// <summary>The element <c>hr</c>.</summary>
    public static dynamic hr => _.hr;

    /// <summary>The element <c>html</c>.</summary>
    public static dynamic html => _.html;

    /// <summary>The element <c>i</c>.</summary>
    public static dynamic i => _.i;

    /// <summary>The element <c>iframe</c>.</summary>
    public static dynamic iframe => _.iframe;

    /// <summary>The element <c>img</c>.</summary>
    public static dynamic img => _.img;

    /// <summary>The element <c>input</c>.</summary>
    public static dynamic input => _.input;

    /// <summary>The element <c>kbd</c>.</summary>
    public static dynamic kbd => _.kbd;

    /// <summary>The element <c>label</c>.</summary>
    public static dynamic label => _.label;

    /// <summary>The element <c>legend</c>.</summary>
    public static dynamic legend => _.legend;

    /// <summary>The element <c>li</c>.</summary>
    public static dynamic li => _.li;

    /// <summary>The element <c>line</c>.</summary>
    public static dynamic line => _.line;

    /// <summary>The element <c>link</c>.</summary>
    public static dynamic link => _.link;

    /// <summary>The element <c>main</c>.</summary>
    public static dynamic main => _.main;

    /// <summary>The element <c>mark</c>.</summary>
    public static dynamic mark => _.mark;

    /// <summary>The element <c>menu</c>.</summary>
    public static dynamic menu => _.menu;

    /// <summary>The element <c>menuitem</c>.</summary>
    public static dynamic menuitem => _.menuitem;

    /// <summary>The element <c>meta</c>.</summary>
    public static dynamic meta => _.meta;

    /// <summary>The element <c>meter</c>.</summary>
    public static dynamic meter => _.meter;

    /// <summary>The element <c>nav</c>.</summary>
    public static dynamic nav => _.nav;

    /// <summary>The element <c>ol</c>.</summary>
    public static dynamic ol => _.ol;

    /// <summary>The element <c>optgroup</c>.</summary>
    public static dynamic optgroup => _.optgroup;

    /// <summary>The element <c>option</c>.</summary>
    public static dynamic option => _.option;

    /// <summary>The element <c>p</c>.</summary>
    public static dynamic p => _.p;

    /// <summary>The element <c>path</c>.</summary>
    public static dynamic path => _.path;

    /// <summary>The element <c>picture</c>.</summary>
    public static dynamic picture => _.picture;

    /// <summary>The element <c>polygon</c>.</summary>
    public static dynamic polygon => _.polygon;

    /// <summary>The element <c>polyline</c>.</summary>
    public static dynamic polyline => _.polyline;

    /// <summary>The element <c>pre</c>.</summary>
    public static dynamic pre => _.pre;

    /// <summary>The element <c>progress</c>.</summary>
    public static dynamic progress => _.progress;

    /// <summary>The element <c>q</c>.</summary>
    public static dynamic q => _.q;

    /// <summary>The element <c>rect</c>.</summary>
    public static dynamic rect => _.rect;

    /// <summary>The element <c>s</c>.</summary>
    public static dynamic s => _.s;

    /// <summary>The element <c>samp</c>.</summary>
    public static dynamic samp => _.samp;

    /// <summary>The element <c>script</c>.</summary>
    public static dynamic script => _.script;

    /// <summary>The element <c>section</c>.</summary>
    public static dynamic section => _.section;

    /// <summary>The element <c>select</c>.</summary>
    public static dynamic select => _.select;

    /// <summary>The element <c>small</c>.</summary>
    public static dynamic small => _.small;

    /// <summary>The element <c>source</c>.</summary>
    public static dynamic source => _.source;

    /// <summary>The element <c>span</c>.</summary>
    public static dynamic span => _.span;

    /// <summary>The element <c>strike</c>.</summary>
    public static dynamic strike => _.strike;

    /// <summary>The element <c>strong</c>.</summary>
    public static dynamic strong => _.strong;

    /// <summary>The element <c>style</c>.</summary>
    public static dynamic style => _.style;

    /// <summary>The element <c>sub</c>.</summary>
    public static dynamic sub => _.sub;

    /// <summary>The element <c>summary</c>.</summary>
    public static dynamic summary => _.summary;

    /// <summary>The element <c>sup</c>.</summary>
    public static dynamic sup => _.sup;

    /// <summary>The element <c>svg</c>.</summary>
    public static dynamic svg => _.svg;

    /// <summary>The element <c>table</c>.</summary>
    public static dynamic table => _.table;

    /// <summary>The element <c>tbody</c>.</summary>
    public static dynamic tbody => _.tbody;

    /// <summary>The element <c>td</c>.</summary>
    public static dynamic td => _.td;

    /// <summary>The element <c>text</c>.</summary>
    public static dynamic text => _.text;

    /// <summary>The element <c>textarea</c>.</summary>
    public static dynamic textarea => _.textarea;

    /// <summary>The element <c>tfoot</c>.</summary>
    public static dynamic tfoot => _.tfoot;

    /// <summary>The element <c>th</c>.</summary>
    public static dynamic th => _.th;

    /// <summary>The element <c>thead</c>.</summary>
    public static dynamic thead => _.thead;

    /// <summary>The element <c>time</c>.</summary>
    public static dynamic time => _.time;

    /// <summary>The element <c>title</c>.</summary>
    public static dynamic title => _.title;

    /// <summary>The element <c>tr</c>.</summary>
    public static dynamic tr => _.tr;

    /// <summary>The element <c>u</c>.</summary>
    public static dynamic u => _.u;

    /// <summary>The element <c>ul</c>.</summary>
    public static dynamic ul => _.ul;

    /// <summary>The element <c>video</c>.</summary>
    public static dynamic video => _.video;
}
