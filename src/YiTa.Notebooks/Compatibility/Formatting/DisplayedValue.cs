using System.Collections;
using YiTa.Notebooks.Display.Internal;
using YiTa.Notebooks.Sessions.Internal;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A value that was shown and can be replaced where it stands, from the same cell or from a later one.</summary>
public sealed class DisplayedValue
{
    private readonly ShownValue? _shown;
    private readonly IReadOnlyList<string> _mimeTypes;
    private readonly Type? _standIn;

    internal DisplayedValue(object? value, ShownValue? shown, IReadOnlyList<string> mimeTypes, Type? standIn = null) =>
        (Value, _shown, _mimeTypes, _standIn) = (value, shown, mimeTypes, standIn);

    /// <summary>The name under which the output can be updated; empty outside of sessions.</summary>
    public string DisplayId => _shown?.DisplayId ?? "";

    /// <summary>The value as it was last shown.</summary>
    public object? Value { get; private set; }

    /// <summary>Whether it was replaced since it was first shown.</summary>
    public bool IsUpdated { get; private set; }

    /// <summary>The value as texts, in the MIME types in which it is shown.</summary>
    public IReadOnlyList<FormattedValue> FormattedValues => FormattedValue.CreateManyFromObject(Value, [.. _mimeTypes]);

    /// <summary>Shows another value in its place, in the same MIME types. Outside of sessions the value is written to the console.</summary>
    /// <param name="updatedValue">The value, which may be null.</param>
    public void Update(object? updatedValue)
    {
        (Value, IsUpdated) = (updatedValue, true);
        if (_shown is null)
            Console.WriteLine(updatedValue.ToDisplayString());
        else if (_standIn == typeof(ReadyText) && updatedValue is string text)
            _shown.Update(new ReadyText(text, _mimeTypes[0]), []);
        else if (_standIn == typeof(ForcedTable) && updatedValue is IEnumerable items)
            _shown.Update(new ForcedTable(items), _mimeTypes);
        else
            _shown.Update(updatedValue, _mimeTypes);
    }
}
