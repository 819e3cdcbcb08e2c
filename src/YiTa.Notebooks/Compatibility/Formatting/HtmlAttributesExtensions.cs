namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Frequent attributes.</summary>
public static class HtmlAttributesExtensions
{
    /// <summary>Adds classes.</summary>
    /// <param name="htmlAttributes">The attributes.</param>
    /// <param name="classes">The classes, with blanks between them.</param>
    /// <param name="include">Whether to add them at all.</param>
    public static HtmlAttributes Class(this HtmlAttributes htmlAttributes, string classes, bool include = true)
    {
        ArgumentNullException.ThrowIfNull(htmlAttributes);
        if (include)
            htmlAttributes.AddCssClass(classes);
        return htmlAttributes;
    }

    /// <summary>Whether a class is there.</summary>
    /// <param name="htmlAttributes">The attributes.</param>
    /// <param name="class">The class.</param>
    public static bool HasClass(this HtmlAttributes htmlAttributes, string @class)
    {
        ArgumentNullException.ThrowIfNull(htmlAttributes);
        return htmlAttributes.TryGetValue("class", out var classes) && classes?.ToString()!.Split(' ').Contains(@class) == true;
    }

    /// <summary>Disables an element.</summary>
    /// <param name="htmlAttributes">The attributes.</param>
    /// <param name="value">Whether it is disabled.</param>
    public static HtmlAttributes Disabled(this HtmlAttributes htmlAttributes, bool value = true) => Set(htmlAttributes, "disabled", value);

    /// <summary>Selects an element.</summary>
    /// <param name="htmlAttributes">The attributes.</param>
    /// <param name="value">Whether it is selected.</param>
    public static HtmlAttributes Selected(this HtmlAttributes htmlAttributes, bool value = true) => Set(htmlAttributes, "selected", value);

    private static HtmlAttributes Set(HtmlAttributes htmlAttributes, string name, bool value)
    {
        ArgumentNullException.ThrowIfNull(htmlAttributes);
        if (value)
            htmlAttributes[name] = name;
        else
            htmlAttributes.Remove(name);
        return htmlAttributes;
    }
}
