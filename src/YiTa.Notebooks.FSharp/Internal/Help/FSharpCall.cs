using FSharp.Compiler.Tokenization;

namespace YiTa.Notebooks.FSharp.Internal.Help;

/// <summary>A call as it is written around a place: the name before the parenthesis, and which argument the place is in.</summary>
/// <param name="Name">The name, dots included.</param>
/// <param name="NameEnd">Where the name ends.</param>
/// <param name="Open">Where the parenthesis stands; the same as the end of the name for an argument without one.</param>
/// <param name="Argument">The index of the argument.</param>
internal readonly record struct FSharpCall(string Name, int NameEnd, int Open, int Argument)
{
    private static readonly HashSet<string> Keywords = [.. FSharpKeywords.KeywordsWithDescription.Select(entry => entry.Item1)];

    /// <summary>The innermost call around a place, or null.</summary>
    /// <param name="plain">The code with its texts and comments made plain.</param>
    /// <param name="offset">The place.</param>
    public static FSharpCall? Around(string plain, int offset)
    {
        var (depth, argument) = (0, 0);
        for (var at = Math.Min(offset, plain.Length) - 1; at >= 0; at--)
        {
            if (plain[at] is ')' or ']' or '}')
                depth++;
            else if (plain[at] is '(' or '[' or '{' && depth > 0)
                depth--;
            else if (plain[at] == '(' && Named(plain, at) is { Name.Length: > 0 } call)
                return call with { Open = at, Argument = argument };
            else if (plain[at] == '(')
                (depth, argument) = (0, 0);
            else if (plain[at] is '[' or '{')
                argument = 0;
            else if (plain[at] == ',' && depth == 0)
                argument++;
            else if (plain[at] == ';' || (plain[at] == '\n' && depth == 0 && at + 1 < plain.Length && !char.IsWhiteSpace(plain[at + 1]) && plain[at + 1] != ')'))
                return null;
        }

        return null;
    }

    /// <summary>The function that is given arguments without parentheses before a place, as <c>f</c> is in <c>x |> f 1</c>; null where
    /// there is none.</summary>
    /// <param name="plain">The code with its texts and comments made plain.</param>
    /// <param name="offset">The place.</param>
    public static FSharpCall? Applied(string plain, int offset)
    {
        var (at, depth) = (offset, 0);
        for (; at > 0 && !(depth == 0 && "([{\n;,=|<>+*/&^@:!".Contains(plain[at - 1], StringComparison.Ordinal)); at--)
            depth += plain[at - 1] is ')' or ']' or '}' ? 1 : plain[at - 1] is '(' or '[' or '{' ? -1 : 0;
        while (true)
        {
            while (at < offset && char.IsWhiteSpace(plain[at]))
                at++;
            var start = at;
            while (at < offset && (char.IsLetterOrDigit(plain[at]) || plain[at] is '_' or '\'' or '.' or '`'))
                at++;
            var name = plain[start..at];
            if (Keywords.Contains(name))
                continue;
            return name.Length > 0 && !char.IsDigit(name[0]) && at < offset && plain[at] == ' ' ? new(name, at, at, 0) : null;
        }
    }

    /// <summary>The name that ends before a place, blanks between them; an empty name where none does.</summary>
    public static FSharpCall Named(string plain, int before)
    {
        var end = before;
        while (end > 0 && plain[end - 1] == ' ')
            end--;
        var start = end;
        while (start > 0 && (char.IsLetterOrDigit(plain[start - 1]) || plain[start - 1] is '_' or '\'' or '.' or '`'))
            start--;
        return new(plain[start..end].TrimStart('.'), end, before, 0);
    }
}
