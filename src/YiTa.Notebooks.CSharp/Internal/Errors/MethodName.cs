using System.Reflection;
using System.Text.RegularExpressions;

namespace YiTa.Notebooks.CSharp.Internal.Errors;

/// <summary>Gives methods the names that the author of a cell gave them.</summary>
internal static partial class MethodName
{
    /// <summary>The name as written, with its types; empty for the statements of the cell itself.</summary>
    public static string Of(MethodBase method)
    {
        var type = method.DeclaringType;
        var name = method.Name;
        // An async method or an iterator runs in a type of its own, named after it: <Name>d__3.MoveNext
        if (name == "MoveNext" && type is not null && Generated().Match(type.Name) is { Success: true } machine)
            (name, type) = (machine.Groups["name"].Value, type.DeclaringType);
        name = Plain(name);
        while (type is not null && type.Name.StartsWith('<'))
            type = type.DeclaringType;
        var types = new List<string>();
        for (; type is not null && !type.Name.StartsWith("Submission#", StringComparison.Ordinal); type = type.DeclaringType)
            types.Insert(0, type.Name.Split('`')[0]);
        if (types.Count == 0 && name is "<Initialize>" or "<Main>" or ".ctor" or "<Factory>")
            return "";
        return string.Join('.', [.. types, name == ".ctor" ? "constructor" : name]);
    }

    private static string Plain(string name)
    {
        if (LocalFunction().Match(name) is { Success: true } local)
            return local.Groups["name"].Value;
        if (Lambda().IsMatch(name))
            return "lambda";
        return name;
    }

    [GeneratedRegex(@"^<(?<name>.*)>d(__\d+|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Generated();

    [GeneratedRegex(@"^<.*>g__(?<name>[^|]+)\|", RegexOptions.CultureInvariant)]
    private static partial Regex LocalFunction();

    [GeneratedRegex(@"^<.*>b__", RegexOptions.CultureInvariant)]
    private static partial Regex Lambda();
}
