namespace YiTa.Publishing.Site.Internal.Evidence;

/// <summary>Knows every piece of evidence that pages can point at, by its id.</summary>
internal interface IEvidenceCatalog
{
    /// <summary>The piece of evidence; null for an unknown id.</summary>
    EvidenceEntry? Find(string id);
}
