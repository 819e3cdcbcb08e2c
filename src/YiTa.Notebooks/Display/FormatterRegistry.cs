using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.DotNet.Interactive.Formatting;
using YiTa.Notebooks.Display.Internal;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.Display;

/// <summary>
/// How one session shows values: formatters by type and MIME type, preferences and limits. Every session has its own; the
/// static <see cref="Formatter"/> speaks to that of the running cell. Safe to use from several threads.
/// </summary>
public sealed partial class FormatterRegistry
{
    private static readonly FormatterRegistry OutsideOfSessions = new();

    private readonly Lock _lock = new();
    private readonly List<ITypeFormatter> _users = [];
    private readonly List<ITypeFormatter> _defaults = [];
    private readonly List<(string MimeType, Func<Type, bool> Applies, FormatDelegate<object> Format)> _fallbacks = [];
    private readonly ConcurrentDictionary<Type, ConventionSource> _sources = new();
    private readonly ConcurrentDictionary<(Type, string), IReadOnlyList<ITypeFormatter>> _chosen = new();

    /// <summary>Makes a registry with the default settings.</summary>
    public FormatterRegistry() => ResetToDefault();

    /// <summary>The registry of the running cell's session, or that of the process outside of sessions.</summary>
    public static FormatterRegistry Current => NotebookSession.Current?.Formatters ?? OutsideOfSessions;

    /// <summary>Registers a formatter. The most specific type wins; among equals the newest.</summary>
    /// <param name="formatter">The formatter.</param>
    /// <param name="addToDefaults">Whether <see cref="ResetToDefault"/> keeps it; formatters of users come first.</param>
    public void Register(ITypeFormatter formatter, bool addToDefaults = false)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        lock (_lock)
            (addToDefaults ? _defaults : _users).Insert(0, formatter);
        _chosen.Clear();
    }

    /// <summary>Registers how a kernel shows the values of its language, for types told by a predicate. Formatters of users and
    /// those that types bring come first; <see cref="ResetToDefault"/> keeps it.</summary>
    /// <param name="mimeType">The MIME type.</param>
    /// <param name="applies">Whether a type is one of the language's.</param>
    /// <param name="format">Writes a value and says whether it did.</param>
    public void AddFallback(string mimeType, Func<Type, bool> applies, FormatDelegate<object> format)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mimeType);
        ArgumentNullException.ThrowIfNull(applies);
        ArgumentNullException.ThrowIfNull(format);
        lock (_lock)
            _fallbacks.Insert(0, (mimeType, applies, format));
        _chosen.Clear();
    }

    /// <summary>Forgets what users registered and set.</summary>
    public void ResetToDefault()
    {
        lock (_lock)
        {
            _users.Clear();
            _userBundles.Clear();
            _preferences.Clear();
            _limits.Clear();
        }

        DefaultMimeType = HtmlFormatter.MimeType;
        ListExpansionLimit = 20;
        RecursionLimit = 6;
        NullString = "<null>";
        _chosen.Clear();
    }

    /// <summary>The formatter for a type and MIME type. It asks the registered ones in their order and ends with the default.</summary>
    /// <param name="actualType">The type of the value itself.</param>
    /// <param name="mimeType">The MIME type.</param>
    public ITypeFormatter GetPreferredFormatterFor(Type actualType, string mimeType)
    {
        ArgumentNullException.ThrowIfNull(actualType);
        ArgumentNullException.ThrowIfNull(mimeType);
        return new DelegateFormatter(actualType, mimeType, (value, context) => Write(value, value?.GetType() ?? actualType, context, mimeType));
    }

    /// <summary>The formatters that were registered, newest first.</summary>
    /// <param name="includeDefaults">Whether to list those that <see cref="ResetToDefault"/> keeps, too.</param>
    public IReadOnlyList<ITypeFormatter> RegisteredFormatters(bool includeDefaults = true)
    {
        lock (_lock)
            return includeDefaults ? [.. _users, .. _defaults] : [.. _users];
    }

    /// <summary>A value as text in a MIME type; in plain text for a type that no formatter writes.</summary>
    /// <param name="value">The value, which may be null.</param>
    /// <param name="mimeType">The MIME type.</param>
    public string ToText(object? value, string mimeType)
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (Sequences.Remember())
        using (var context = new FormatContext(writer))
            FormatTo(value, context, mimeType);
        return writer.ToString();
    }

    /// <summary>Writes a value in a MIME type.</summary>
    /// <param name="value">The value, which may be null.</param>
    /// <param name="context">Where to.</param>
    /// <param name="mimeType">The MIME type.</param>
    public void FormatTo(object? value, FormatContext context, string mimeType)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(mimeType);
        Write(value, value?.GetType() ?? typeof(object), context, mimeType);
    }

    /// <summary>Whether values of a type are shown otherwise than by default, so that they must not be taken apart.</summary>
    internal bool HasOwnFormatter(Type type, string mimeType) => Candidates(type, mimeType).Count > 0;

    private bool Write(object? value, Type type, FormatContext context, string mimeType)
    {
        if (value is not null)
        {
            foreach (var formatter in Candidates(type, mimeType))
            {
                if (formatter.Format(value, context))
                    return true;
            }

            if (WriteFromBundles(value, context, mimeType))
                return true;
        }

        DefaultRendering.Write(value, context, mimeType, this);
        return true;
    }

    private IReadOnlyList<ITypeFormatter> Candidates(Type type, string mimeType) => _chosen.GetOrAdd((type, mimeType), _ =>
    {
        var source = SourceOf(type);
        lock (_lock)
        {
            return
            [
                .. TypeRelevance.Choose(_users.Where(IsWanted), formatter => formatter.Type, type),
                .. TypeRelevance.Choose(source.Formatters.Where(IsWanted), formatter => formatter.Type, type),
                .. TypeRelevance.Choose(_defaults.Where(IsWanted), formatter => formatter.Type, type),
                .. _fallbacks.Where(fallback => fallback.MimeType == mimeType && fallback.Applies(type))
                    .Select(fallback => new DelegateFormatter(type, mimeType, (value, context) => fallback.Format(value!, context))),
            ];
        }

        bool IsWanted(ITypeFormatter formatter) => formatter.MimeType == mimeType;
    });

    private ConventionSource SourceOf(Type type) => _sources.GetOrAdd(type, known => PackageTypes.Chart(known) ?? ConventionSource.Of(known));
}
