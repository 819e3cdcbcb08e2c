namespace YiTa.Analysis.Evidence.Internal;

/// <summary>A row of the gazetteer that names a parent: the two keys, where the parent is named, and where the row stands.</summary>
internal sealed record PlaceLink(string Id, string Parent, int Offset, Range Row)
{
    /// <summary>Reports each circle of places once, at the first of its places in the file.</summary>
    public static void CheckCircles(IReadOnlyList<PlaceLink> links, FileFaults faults)
    {
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var link in links)
            parents.TryAdd(link.Id, link.Parent);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in links)
        {
            var path = new List<string>();
            var onPath = new HashSet<string>(StringComparer.Ordinal);
            string? place = link.Id;
            while (place is not null && !done.Contains(place) && onPath.Add(place))
            {
                path.Add(place);
                place = parents.GetValueOrDefault(place);
            }

            done.UnionWith(path);
            if (place is null || !onPath.Contains(place))
                continue;
            var circle = path[path.IndexOf(place)..];
            var first = links.First(item => circle.Contains(item.Id));
            var shown = circle[circle.IndexOf(first.Id)..].Concat(circle[..circle.IndexOf(first.Id)]).Append(first.Id);
            if (faults.CountOne())
            {
                faults.Describe(
                    EvidenceFaultKind.Cycle, first.Offset, first.Parent, $"a place that is not a part of itself, but {string.Join(" is in ", shown.Take(12))}", "parent", first.Row);
            }
        }
    }
}
