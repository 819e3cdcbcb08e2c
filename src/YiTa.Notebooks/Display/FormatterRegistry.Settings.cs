using Microsoft.DotNet.Interactive.Formatting;
using YiTa.Notebooks.Display.Internal;

namespace YiTa.Notebooks.Display;

public sealed partial class FormatterRegistry
{
    private readonly List<(Type Type, IReadOnlyList<string> MimeTypes)> _preferences = [];
    private readonly Dictionary<Type, int> _limits = [];

    /// <summary>The MIME type in which values are shown where none is asked for; <c>text/html</c> at first.</summary>
    public string DefaultMimeType
    {
        get;
        set
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    } = HtmlFormatter.MimeType;

    /// <summary>After how many items a sequence is cut; 20 at first. Not negative.</summary>
    public int ListExpansionLimit
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>How many levels deep objects inside of objects are shown; 6 at first. Not negative.</summary>
    public int RecursionLimit
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>The text for null; <c>&lt;null&gt;</c> at first.</summary>
    public string NullString { get; set; } = "<null>";

    /// <summary>Sets the MIME types in which values of a type are shown where none is asked for. The last call wins.</summary>
    /// <param name="type">The type; also for types derived from it, unless they have their own.</param>
    /// <param name="mimeTypes">At least one MIME type.</param>
    public void SetPreferredMimeTypesFor(Type type, params IReadOnlyList<string> mimeTypes)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(mimeTypes);
        if (mimeTypes.Count == 0 || mimeTypes.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException("Expected at least one MIME type, none of them empty.", nameof(mimeTypes));
        lock (_lock)
            _preferences.Insert(0, (type, [.. mimeTypes.Distinct()]));
    }

    /// <summary>The MIME types in which values of a type are shown where none is asked for.</summary>
    /// <param name="type">The type of the value itself.</param>
    public IReadOnlyCollection<string> GetPreferredMimeTypesFor(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        lock (_lock)
        {
            if (TypeRelevance.Choose(_preferences, preference => preference.Type, type) is [var first, ..])
                return first.MimeTypes;
        }

        if (SourceOf(type).PreferredMimeTypes is { Count: > 0 } own)
            return own;
        if (type == typeof(string))
            return [PlainTextFormatter.MimeType];
        return type == typeof(LaTeXString) || type == typeof(MathString) ? ["text/latex"] : [DefaultMimeType];
    }

    /// <summary>After how many items of a type a sequence is cut.</summary>
    internal int LimitFor(Type itemType)
    {
        lock (_lock)
            return _limits.GetValueOrDefault(itemType, ListExpansionLimit);
    }

    internal void SetLimitFor(Type itemType, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        lock (_lock)
            _limits[itemType] = limit;
    }
}
