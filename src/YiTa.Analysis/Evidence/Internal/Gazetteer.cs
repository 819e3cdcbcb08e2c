namespace YiTa.Analysis.Evidence.Internal;

/// <summary>Finds places by any of their names, and the places that lie in another.</summary>
internal sealed class Gazetteer
{
    private readonly Dictionary<string, Place> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Place>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Place>> _byVariant = new(StringComparer.Ordinal);
    private readonly ILookup<string, Place> _children;

    public Gazetteer(IReadOnlyList<Place> places)
    {
        foreach (var place in places)
        {
            _byId[place.Id] = place;
            Add(_byName, place.Name, place);
            foreach (var variant in place.Variants)
                Add(_byVariant, variant, place);
        }

        _children = places.Where(place => place.Parent is not null).ToLookup(place => place.Parent!, StringComparer.Ordinal);
    }

    public Place Find(string name)
    {
        var found = FindAll(name);
        if (found.Count == 1)
            return found[0];
        var keys = found.Select(place => place.Id).ToArray();
        throw new EvidenceLookupException(
            "place", name, $"'{name}' is a name of {keys.Length} places; ask for one by its key: {Nearest.Join(keys)}.", keys);
    }

    /// <summary>All places that go by a name: the one with that key, else those with that name, else those with that variant.</summary>
    /// <exception cref="EvidenceLookupException">There is none.</exception>
    public IReadOnlyList<Place> FindAll(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_byId.TryGetValue(name, out var place))
            return [place];
        var folded = TextFold.Fold(name);
        if (folded.Length > 0 && (_byName.TryGetValue(folded, out var found) || _byVariant.TryGetValue(folded, out found)))
            return found;
        throw new EvidenceLookupException("place", name, Names());
    }

    /// <summary>The keys of some places and of all that lie in them.</summary>
    public HashSet<string> WithParts(IEnumerable<Place> places)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Place>(places);
        while (open.TryPop(out var place))
        {
            if (!keys.Add(place.Id))
                continue;
            foreach (var child in _children[place.Id])
                open.Push(child);
        }

        return keys;
    }

    private static void Add(Dictionary<string, List<Place>> names, string name, Place place)
    {
        var folded = TextFold.Fold(name);
        if (!names.TryGetValue(folded, out var places))
            names[folded] = places = [];
        if (!places.Contains(place))
            places.Add(place);
    }

    private List<string> Names() =>
        [.. _byId.Values.SelectMany(place => place.Variants.Prepend(place.Name)).Distinct(StringComparer.Ordinal)];
}
