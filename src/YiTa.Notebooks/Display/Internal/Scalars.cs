using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace YiTa.Notebooks.Display.Internal;

/// <summary>Values that are one text, the same in every culture.</summary>
internal static class Scalars
{
    /// <summary>The text of a value that is one, or null.</summary>
    public static ScalarShape? Of(object value)
    {
        switch (value)
        {
            case string text:
                return new(text);
            case char or bool or Guid or Rune or Version or Uri or StringBuilder or Index or Range:
                return new(value.ToString() ?? "");
            case Enum:
                return new(value.ToString()!);
            case DateTime time:
                return new(time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + (time.Kind == DateTimeKind.Utc ? "Z" : ""));
            case DateTimeOffset time:
                return new(time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF zzz", CultureInfo.InvariantCulture));
            case DateOnly date:
                return new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            case TimeOnly time:
                return new(time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));
            case TimeSpan span:
                return new(span.ToString("c", CultureInfo.InvariantCulture));
            case Type type:
                return new(TypeNames.Full(type));
            case Fault fault:
                return new(fault.ToString());
            case Exception exception:
                return new(Describe(exception));
            case Task task:
                return new($"{TypeNames.Short(task.GetType().IsGenericType ? task.GetType() : typeof(Task))} ({task.Status})");
            case Delegate:
                return new(TypeNames.Full(value.GetType()));
            case MemberInfo or Assembly or Module or Thread or CancellationToken or CultureInfo or WeakReference or Pointer:
                return new(ObjectText.Of(value));
            case ReadOnlyMemory<char> text:
                return new(text.ToString());
            case Memory<char> text:
                return new(text.ToString());
        }

        var type1 = value.GetType();
        if (IsNumber(type1))
            return new(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), IsNumber: true);
        if (value is IEnumerable || value is ITuple || !ObjectText.IsOwn(type1))
            return null;
        if (value is IFormattable formattable && !TypeNames.IsAnonymous(type1))
            return new(ObjectText.Guard(value, () => formattable.ToString(null, CultureInfo.InvariantCulture)));
        return IsParsable(type1) ? new(ObjectText.Of(value)) : null;
    }

    /// <summary>Whether values of a type are numbers.</summary>
    public static bool IsNumber(Type type) => Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal && !type.IsEnum
        || type == typeof(BigInteger) || type == typeof(Half) || type == typeof(Int128) || type == typeof(UInt128)
        || type == typeof(nint) || type == typeof(nuint) || type == typeof(Complex);

    private static bool IsParsable(Type type) =>
        type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IParsable<>));

    /// <summary>Type, message and causes; where it happened is left out, since that differs from machine to machine.</summary>
    private static string Describe(Exception exception)
    {
        var text = new StringBuilder();
        for (var (current, depth) = (exception, 0); current is not null && depth < 10; current = current.InnerException, depth++)
            text.Append(depth == 0 ? "" : "\n ---> ").Append(TypeNames.Full(current.GetType())).Append(": ").Append(current.Message);
        return text.ToString();
    }
}
