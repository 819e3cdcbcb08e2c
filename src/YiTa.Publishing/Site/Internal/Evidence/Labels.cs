namespace YiTa.Publishing.Site.Internal.Evidence;

/// <summary>What readers call the keys of the data.</summary>
internal static class Labels
{
    private static readonly Dictionary<string, string> Themes = new(StringComparer.Ordinal)
    {
        ["demographics"] = "Population",
        ["migration"] = "Migration and flight",
        ["trade"] = "Trade and parcels",
        ["consular"] = "Consular contacts and petitions",
        ["protest"] = "Protest and repression",
        ["military"] = "Forces and fighting",
        ["politics"] = "Politics and administration",
    };

    /// <summary>The place of a theme among the others: people first, then what moved them; unknown themes last.</summary>
    public static int Order(string theme)
    {
        var place = Themes.Keys.ToList().IndexOf(theme);
        return place < 0 ? int.MaxValue : place;
    }

    /// <summary>The heading of a theme.</summary>
    public static string Theme(string theme) => Themes.GetValueOrDefault(theme) ?? Title(theme);

    /// <summary>A conflict in few words, from its key: <c>conflict-total-of-exodus</c> is “total of exodus”.</summary>
    public static string Conflict(string id) =>
        (id.StartsWith("conflict-", StringComparison.Ordinal) ? id["conflict-".Length..] : id).Replace('-', ' ');

    /// <summary>The name of a language; its code where no name is known.</summary>
    public static string? Language(string? code) => code switch
    {
        "en" => "English",
        "zh" => "Chinese",
        "ru" => "Russian",
        "kk" => "Kazakh",
        "ug" => "Uyghur",
        _ => code,
    };

    /// <summary>A key as words with a capital: <c>between-sources</c> is “Between sources”.</summary>
    public static string Title(string key)
    {
        var words = key.Replace('_', ' ').Replace('-', ' ');
        return words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
