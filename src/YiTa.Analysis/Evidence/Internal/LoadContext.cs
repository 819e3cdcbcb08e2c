namespace YiTa.Analysis.Evidence.Internal;

/// <summary>What the files of a package have to know of each other while they are read.</summary>
internal sealed class LoadContext
{
    private readonly Dictionary<EvidenceTableKind, HashSet<string>?> _keys = [];

    private List<(string Name, string Folded)>? _involvable;

    /// <summary>The keys of observations, context figures, events, conflicts and sources.</summary>
    public IdIndex Ids { get; } = new();

    /// <summary>The keys of a table that other tables refer to; null when its file could not be read, so that nothing is
    /// said of references to it.</summary>
    public HashSet<string>? Keys(EvidenceTableKind kind) => _keys.GetValueOrDefault(kind);

    public void SetKeys(EvidenceTableKind kind, HashSet<string>? keys) => _keys[kind] = keys;

    /// <summary>Which place is a part of which, in the order of the file.</summary>
    public List<PlaceLink> PlaceLinks { get; } = [];

    public static bool IsReferredTo(EvidenceTableKind kind) =>
        kind is EvidenceTableKind.Sources or EvidenceTableKind.Claimants or EvidenceTableKind.Places;

    /// <summary>True when the keys of the table share one space of names with the observations.</summary>
    public static bool IsIndexed(EvidenceTableKind kind) =>
        kind is not (EvidenceTableKind.Claimants or EvidenceTableKind.Places or EvidenceTableKind.NotFigures);

    /// <summary>True when a conflict may involve a row of the table.</summary>
    public static bool CanBeInvolved(EvidenceTableKind kind) => IsIndexed(kind) && kind != EvidenceTableKind.Conflicts;

    /// <summary>What a conflict may involve that is named like a key which does not exist. Asked for after all other tables
    /// are read.</summary>
    public string InvolvableHint(string key)
    {
        _involvable ??= [.. Ids.Keys(CanBeInvolved).Take(Nearest.MostNames).Select(name => (name, TextFold.Fold(name)))];
        return Nearest.Hint(key, _involvable, _involvable.Count);
    }

    public bool IsInvolvable(string key) =>
        Ids.TryGet(key, out var first) && CanBeInvolved(first.Kind);
}
