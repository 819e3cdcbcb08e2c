using System.Collections;
using System.Globalization;
using System.Reflection;
using Microsoft.DotNet.Interactive.Formatting;

namespace YiTa.Notebooks.Display.Internal;

/// <summary>Formatters that a type brings with it, through an attribute that is known by its name and shape alone.</summary>
internal sealed record ConventionSource(IReadOnlyList<ITypeFormatter> Formatters, IReadOnlyList<string> PreferredMimeTypes)
{
    private static readonly ConventionSource None = new([], []);

    /// <summary>What a type brings; empty where it has no such attribute.</summary>
    public static ConventionSource Of(Type type)
    {
        var attributes = type.GetCustomAttributes(inherit: true).Where(found => found.GetType().Name == nameof(TypeFormatterSourceAttribute)).ToList();
        if (attributes.Count == 0)
            return None;
        return new(
            [.. attributes.SelectMany(Make).Select(formatter => Adapt(formatter, type)).OfType<ITypeFormatter>()],
            attributes.Select(attribute => Read(attribute, "PreferredMimeTypes")).OfType<string[]>().LastOrDefault(mimeTypes => mimeTypes.Length > 0) ?? []);
    }

    private static IEnumerable<object> Make(object attribute)
    {
        if (Read(attribute, "FormatterSourceType") is not Type sourceType)
            return [];
        var source = Activator.CreateInstance(sourceType, nonPublic: true)!;
        var formatters = sourceType.GetMethod("CreateTypeFormatters", Type.EmptyTypes)?.Invoke(source, null) as IEnumerable;
        return formatters?.Cast<object>() ?? [];
    }

    private static ITypeFormatter? Adapt(object formatter, Type type)
    {
        if (formatter is ITypeFormatter typed)
            return typed;
        var format = formatter.GetType().GetMethod("Format", [typeof(object), typeof(TextWriter)]);
        if (Read(formatter, "MimeType") is not string mimeType || format is null || format.ReturnType != typeof(bool))
            return null;
        return new DelegateFormatter(Read(formatter, "Type") as Type ?? type, mimeType, (value, context) =>
        {
            // Into a writer of its own: one that fails half-way leaves nothing behind.
            var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            if (!(bool)format.Invoke(formatter, BindingFlags.DoNotWrapExceptions, null, [value, writer], CultureInfo.InvariantCulture)!)
                return false;
            context.Writer.Write(writer.ToString());
            return true;
        });
    }

    private static object? Read(object instance, string property) =>
        instance.GetType().GetProperty(property, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)?.GetValue(instance);
}
