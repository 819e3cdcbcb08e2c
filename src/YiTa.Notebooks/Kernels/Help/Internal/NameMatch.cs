namespace YiTa.Notebooks.Kernels.Help.Internal;

/// <summary>How well a name fits what was typed so far.</summary>
internal static class NameMatch
{
    /// <summary>0 for a name that begins with just these letters, more for a lesser fit: other case, then camel humps; null for none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="typed">What was typed; everything fits an empty text.</param>
    public static int? Rank(string name, string typed)
    {
        if (name.StartsWith(typed, StringComparison.Ordinal))
            return 0;
        if (name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            return 1;
        return Humps(name, 0, typed, 0) ? 2 : null;
    }

    /// <summary>As <see cref="Rank"/>, but the typed letters may also stand in the midst of the name: for ids of many words.</summary>
    public static int? RankAnywhere(string name, string typed) =>
        Rank(name, typed) ?? (name.Contains(typed, StringComparison.OrdinalIgnoreCase) ? 3 : null);

    /// <summary>Whether the typed letters are beginnings of words of the name, in their order: <c>gHC</c> for <c>GetHashCode</c>.</summary>
    private static bool Humps(string name, int at, string typed, int next)
    {
        if (next == typed.Length)
            return true;
        for (var start = at; start < name.Length; start++)
        {
            if (!IsHump(name, start) || !Same(name[start], typed[next]))
                continue;
            for (var length = 1; next + length <= typed.Length && start + length <= name.Length; length++)
            {
                if (!Same(name[start + length - 1], typed[next + length - 1]))
                    break;
                if (Humps(name, start + length, typed, next + length))
                    return true;
            }
        }

        return false;
    }

    private static bool IsHump(string name, int at) =>
        at == 0 || (char.IsLetterOrDigit(name[at]) && (!char.IsLetterOrDigit(name[at - 1]) || (char.IsUpper(name[at]) && !char.IsUpper(name[at - 1]))
            || (char.IsUpper(name[at]) && at + 1 < name.Length && char.IsLower(name[at + 1])) || (char.IsDigit(name[at]) && !char.IsDigit(name[at - 1]))));

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
