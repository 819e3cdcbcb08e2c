using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Dynamic;
using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using YiTa.Notebooks.Display.Internal;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>The attributes of an HTML element, in the order in which they were set. A value of null leaves the attribute out,
/// an empty key none; members can be set dynamically.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name that notebooks use.")]
public sealed class HtmlAttributes : DynamicObject, IHtmlContent, IDictionary<string, object?>
{
    private readonly OrderedDictionary<string, object?> _values = new(StringComparer.Ordinal);

    /// <summary>No attributes.</summary>
    public HtmlAttributes()
    {
    }

    /// <summary>The given attributes.</summary>
    /// <param name="attributes">Names and values.</param>
    public HtmlAttributes(IEnumerable<KeyValuePair<string, object?>> attributes)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        foreach (var attribute in attributes)
            Add(attribute);
    }

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <summary>False.</summary>
    public bool IsReadOnly => false;

    /// <inheritdoc/>
    public ICollection<string> Keys => _values.Keys;

    /// <inheritdoc/>
    public ICollection<object?> Values => _values.Values;

    /// <inheritdoc/>
    public object? this[string key]
    {
        get => _values[key];
        set => _values[key] = value;
    }

    /// <inheritdoc/>
    public void Add(string key, object? value) => _values.Add(key, value);

    /// <inheritdoc/>
    public void Add(KeyValuePair<string, object?> item) => _values.Add(item.Key, item.Value);

    /// <summary>Adds a class before those that are there.</summary>
    /// <param name="value">The class.</param>
    public void AddCssClass(string value) =>
        _values["class"] = _values.TryGetValue("class", out var classes) && classes is not null ? $"{value} {classes}" : value;

    /// <summary>Takes a class away where it is there.</summary>
    /// <param name="value">The class.</param>
    public void RemoveCssClass(string value)
    {
        if (_values.TryGetValue("class", out var classes) && classes is not null)
            _values["class"] = string.Join(' ', classes.ToString()!.Split(' ').Where(other => other != value));
    }

    /// <summary>Adds further attributes.</summary>
    /// <param name="htmlAttributes">Names and values.</param>
    /// <param name="replace">Whether they replace those that are there.</param>
    public void MergeWith(IDictionary<string, object?> htmlAttributes, bool replace = false)
    {
        ArgumentNullException.ThrowIfNull(htmlAttributes);
        foreach (var (name, value) in htmlAttributes)
        {
            if (replace || !_values.ContainsKey(name))
                _values[name] = value;
        }
    }

    /// <inheritdoc/>
    public void Clear() => _values.Clear();

    /// <inheritdoc/>
    public bool Contains(KeyValuePair<string, object?> item) => _values.TryGetValue(item.Key, out var value) && Equals(value, item.Value);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <inheritdoc/>
    public void CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object?>>)_values).CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public bool Remove(string key) => _values.Remove(key);

    /// <inheritdoc/>
    public bool Remove(KeyValuePair<string, object?> item) => Contains(item) && _values.Remove(item.Key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out object? value) => _values.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override bool TryGetMember(GetMemberBinder binder, out object? result) => _values.TryGetValue(binder.Name, out result);

    /// <inheritdoc/>
    public override bool TrySetMember(SetMemberBinder binder, object? value)
    {
        _values[binder.Name] = value;
        return true;
    }

    /// <summary>A call with named arguments, such as <c>MergeWith(style: "color:red")</c>, sets these as attributes.</summary>
    /// <param name="binder">The call.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="result">These attributes.</param>
    public override bool TryInvokeMember(InvokeMemberBinder binder, object?[]? args, out object? result)
    {
        result = this;
        var names = binder.CallInfo.ArgumentNames;
        if (args is null || names.Count != args.Length)
            return false;
        for (var i = 0; i < names.Count; i++)
            _values[names[i]] = args[i];
        return true;
    }

    /// <inheritdoc/>
    public override IEnumerable<string> GetDynamicMemberNames() => _values.Keys;

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(ToString());
    }

    /// <summary>The attributes as they stand in a tag: encoded, underscores in names written as hyphens.</summary>
    public override string ToString() => string.Join(' ', _values.Select(attribute => Text(attribute.Key, attribute.Value)).Where(text => text.Length > 0));

    private static string Text(string name, object? value)
    {
        name = HtmlContent.Encode(name.Replace('_', '-'));
        return value switch
        {
            null => "",
            Present => name,
            IHtmlContent html => $"{name}=\"{HtmlContent.ToHtml(html)}\"",
            IFormattable formattable => $"{name}=\"{HtmlContent.Encode(formattable.ToString(null, CultureInfo.InvariantCulture))}\"",
            _ => $"{name}=\"{HtmlContent.Encode(value.ToString() ?? "")}\"",
        };
    }

    /// <summary>The value of an attribute without one, such as <c>open</c>.</summary>
    internal sealed class Present
    {
        public static Present Value { get; } = new();
    }
}
