using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A style sheet: <c>new Style { { "td", ("color", "red"), ("text-align", "center") } }</c>.</summary>
[SuppressMessage("Design", "CA1010", Justification = "The shape that notebooks expect.")]
[SuppressMessage("Naming", "CA1710", Justification = "The name that notebooks use.")]
public sealed class Style : PocketView, IEnumerable
{
    private readonly OrderedDictionary<string, List<(string Name, string Value)>> _rules = new(StringComparer.Ordinal);

    /// <summary>An empty style sheet.</summary>
    public Style()
        : base("style") => HtmlTag.Content = context =>
        {
            foreach (var (selector, properties) in _rules)
                context.Writer.Write($"{selector} {{ {string.Concat(properties.Select(property => $"{property.Name}: {property.Value}; "))}}}\n");
        };

    /// <summary>Adds properties to what a selector has.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="properties">Names and values of properties, written as they are.</param>
    public void Add(string selector, params (string Name, string Value)[] properties)
    {
        if (!_rules.TryGetValue(selector, out var rule))
            _rules.Add(selector, rule = []);
        rule.AddRange(properties);
    }

    IEnumerator IEnumerable.GetEnumerator() => _rules.Keys.GetEnumerator();
}
