using System.Reflection;
using System.Runtime.CompilerServices;

namespace YiTa.Notebooks.Display.Internal;

/// <summary>The public properties and fields of a type, in the order of their declaration, those of base types first.</summary>
internal static class Members
{
    private static readonly ConditionalWeakTable<Type, IReadOnlyList<MemberInfo>> Known = [];

    public static IReadOnlyList<Field> Read(object value) =>
        [.. Known.GetValue(value.GetType(), Find).Select(member => new Field(member.Name, Read(member, value)))];

    private static object? Read(MemberInfo member, object value)
    {
        try
        {
            return member is PropertyInfo property ? property.GetValue(value) : ((FieldInfo)member).GetValue(value);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } cause)
        {
            return new Fault(cause);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new Fault(exception);
        }
    }

    private static IReadOnlyList<MemberInfo> Find(Type type)
    {
        var found = new List<MemberInfo>();
        var levels = new Stack<Type>();
        for (Type? level = type; level is not null && level != typeof(object) && level != typeof(ValueType); level = level.BaseType)
            levels.Push(level);
        const BindingFlags Here = BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly;
        foreach (var level in levels)
        {
            IEnumerable<MemberInfo> members =
            [
                .. level.GetProperties(Here).Where(IsReadable).OrderBy(property => property.MetadataToken),
                .. level.GetFields(Here).Where(field => CanBox(field.FieldType)).OrderBy(field => field.MetadataToken),
            ];
            foreach (var member in members)
            {
                // A member that hides or overrides one of a base type takes its place.
                var hidden = found.FindIndex(other => other.Name == member.Name);
                if (hidden < 0)
                    found.Add(member);
                else
                    found[hidden] = member;
            }
        }

        return found;
    }

    private static bool IsReadable(PropertyInfo property) =>
        property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && CanBox(property.PropertyType);

    private static bool CanBox(Type type)
    {
        var actual = type.IsByRef ? type.GetElementType()! : type;
        return !actual.IsByRefLike && !actual.IsPointer && !actual.IsFunctionPointer;
    }
}
