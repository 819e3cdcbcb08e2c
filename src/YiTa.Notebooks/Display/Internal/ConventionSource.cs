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
        var attribute = type.GetCustomAttributes(inherit: true).FirstOrDefault(found => found.GetType().Name == nameof(TypeFormatterSourceAttribute));
        if (attribute is null || Read(attribute, "FormatterSourceType") is not Type sourceType)
            return None;
        var source = Activator.CreateInstance(sourceType, nonPublic: true)!;
        var formatters = sourceType.GetMethod("CreateTypeFormatters", Type.EmptyTypes)?.Invoke(source, null) as IEnumerable ?? Array.Empty<object>();
        return new(
            [.. formatters.Cast<object>().Select(formatter => Adapt(formatter, type)).OfType<ITypeFormatter>()],
            Read(attribute, "PreferredMimeTypes") as string[] ?? []);
    }

    private static ITypeFormatter? Adapt(object formatter, Type type)
    {
        if (formatter is ITypeFormatter typed)
            return typed;
        var format = formatter.GetType().GetMethod("Format", [typeof(object), typeof(TextWriter)]);
        if (Read(formatter, "MimeType") is not string mimeType || format is null || format.ReturnType != typeof(bool))
            return null;
        return new DelegateFormatter(type, mimeType, (value, context) =>
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
