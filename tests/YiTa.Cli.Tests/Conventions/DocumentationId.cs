using System.Globalization;
using System.Reflection;

namespace YiTa.Cli.Tests.Conventions;

/// <summary>The name of a method in the XML documentation file (C# specification, annex D.4.2).</summary>
internal static class DocumentationId
{
    public static string Of(MethodBase method)
    {
        var parameters = method.GetParameters();
        var generic = method.IsGenericMethod ? string.Create(CultureInfo.InvariantCulture, $"``{method.GetGenericArguments().Length}") : "";
        var list = parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(parameter => Of(parameter.ParameterType)))})";
        var result = method is MethodInfo { Name: "op_Implicit" or "op_Explicit" } conversion ? "~" + Of(conversion.ReturnType) : "";
        return $"M:{Of(method.DeclaringType!)}.{method.Name.Replace('.', '#')}{generic}{list}{result}";
    }

    private static string Of(Type type)
    {
        if (type.IsByRef) return Of(type.GetElementType()!) + "@";
        if (type.IsArray) return Of(type.GetElementType()!) + "[]";
        if (type.IsGenericMethodParameter) return string.Create(CultureInfo.InvariantCulture, $"``{type.GenericParameterPosition}");
        if (type.IsGenericTypeParameter) return string.Create(CultureInfo.InvariantCulture, $"`{type.GenericParameterPosition}");
        if (!type.IsConstructedGenericType) return type.FullName!.Replace('+', '.');
        var name = type.GetGenericTypeDefinition().FullName!;
        return $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(',', type.GetGenericArguments().Select(Of))}}}";
    }
}
