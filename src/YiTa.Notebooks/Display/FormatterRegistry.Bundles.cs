using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;
using YiTa.Notebooks.Display.Internal;
using YiTa.Notebooks.Documents;

namespace YiTa.Notebooks.Display;

public sealed partial class FormatterRegistry
{
    private readonly List<(Type Type, Func<object, IEnumerable<IReadOnlyDictionary<string, JsonNode>>> Make)> _userBundles = [];
    private readonly List<(Type Type, Func<object, IEnumerable<IReadOnlyDictionary<string, JsonNode>>> Make)> _defaultBundles = [];

    /// <summary>Shows values of a type as several outputs, each in several MIME types: a chart and its caption, for instance.</summary>
    /// <typeparam name="T">The type; also for types derived from it.</typeparam>
    /// <param name="bundles">Makes the outputs of a value; none of them shows nothing.</param>
    /// <param name="addToDefaults">Whether <see cref="ResetToDefault"/> keeps it.</param>
    public void RegisterBundles<T>(Func<T, IEnumerable<IReadOnlyDictionary<string, JsonNode>>> bundles, bool addToDefaults = false)
    {
        ArgumentNullException.ThrowIfNull(bundles);
        lock (_lock)
            (addToDefaults ? _defaultBundles : _userBundles).Insert(0, (typeof(T), value => bundles((T)value)));
    }

    /// <summary>What to show for a value: one bundle, or as many as were registered for its type. Without MIME types asked for,
    /// the bundle has those that the type prefers, and plain text beside HTML for readers that cannot show it.</summary>
    /// <param name="value">The value, which may be null.</param>
    /// <param name="mimeTypes">The MIME types asked for; none for those that the type prefers.</param>
    public IReadOnlyList<MimeBundle> ToBundles(object? value, params IReadOnlyList<string> mimeTypes)
    {
        ArgumentNullException.ThrowIfNull(mimeTypes);
        if (value is MimeBundle ready)
            return [ready];
        if (value is ReadyText text)
            return [new() { { text.MimeType, Content(text.MimeType, text.Text) } }];
        if (mimeTypes.Count > 0)
        {
            using (Sequences.Remember())
                return [Bundle(value, mimeTypes)];
        }

        var type = value?.GetType() ?? typeof(object);
        if (value is not null && MakerFor(type) is { } make)
            return [.. make(value).Select(bundle => new MimeBundle(bundle))];
        using (Sequences.Remember())
            return [Complete(value, Bundle(value, GetPreferredMimeTypesFor(type)))];
    }

    private MimeBundle Bundle(object? value, IEnumerable<string> mimeTypes)
    {
        var bundle = new MimeBundle();
        foreach (var mimeType in mimeTypes)
            bundle.Add(mimeType, Content(mimeType, ToText(value, mimeType)));
        return bundle;
    }

    /// <summary>Adds the plain text of what is otherwise HTML only.</summary>
    private MimeBundle Complete(object? value, MimeBundle bundle)
    {
        if (bundle.GetText(HtmlFormatter.MimeType) is not { } html || bundle.ContainsKey(PlainTextFormatter.MimeType))
            return bundle;
        var text = HtmlContent.Is(value) ? HtmlContent.ToPlainText(html) : ToText(value, PlainTextFormatter.MimeType);
        if (text.Length > 0)
            bundle.Add(PlainTextFormatter.MimeType, text);
        return bundle;
    }

    /// <summary>The parts of the type's bundles in a MIME type, for where one text is wanted.</summary>
    private bool WriteFromBundles(object value, FormatContext context, string mimeType)
    {
        if (MakerFor(value.GetType()) is not { } make)
            return false;
        var parts = make(value).Select(bundle => new MimeBundle(bundle)).Where(bundle => bundle.ContainsKey(mimeType)).ToList();
        for (var i = 0; i < parts.Count; i++)
            context.Writer.Write((i == 0 ? "" : "\n") + (parts[i].GetText(mimeType) ?? parts[i][mimeType].ToJsonString()));
        return parts.Count > 0;
    }

    private Func<object, IEnumerable<IReadOnlyDictionary<string, JsonNode>>>? MakerFor(Type type)
    {
        lock (_lock)
        {
            return TypeRelevance.Choose(_userBundles, entry => entry.Type, type) is [var user, ..] ? user.Make
                : TypeRelevance.Choose(_defaultBundles, entry => entry.Type, type) is [var known, ..] ? known.Make : null;
        }
    }

    /// <summary>Text as it is; JSON types as the JSON itself.</summary>
    private static JsonNode Content(string mimeType, string text)
    {
        if (mimeType is "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal))
        {
            try
            {
                if (JsonNode.Parse(text) is { } json)
                    return json;
            }
            catch (JsonException)
            {
                // What a formatter wrote is no JSON: it is passed on as the text that it is.
            }
        }

        return JsonValue.Create(text);
    }
}
