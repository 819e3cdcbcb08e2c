namespace YiTa.Notebooks.Sql.Internal;

/// <summary>Type names as people write them.</summary>
internal static class SqlTypeName
{
    public static string Of(Type type) =>
        type.IsArray ? Of(type.GetElementType()!) + "[]"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>"
        : type.Name;
}
