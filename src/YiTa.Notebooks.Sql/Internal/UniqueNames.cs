using System.Globalization;

namespace YiTa.Notebooks.Sql.Internal;

/// <summary>Gives names that differ without regard to case: a second <c>id</c> becomes <c>id_2</c>.</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string Add(string name)
    {
        var unique = name;
        for (var number = 2; !_taken.Add(unique); number++)
            unique = name + "_" + number.ToString(CultureInfo.InvariantCulture);
        return unique;
    }
}
