namespace YiTa.Analysis.Sql;

/// <summary>A column of an <see cref="EvidenceResult"/>.</summary>
/// <param name="Name">The name that the query gives it.</param>
/// <param name="Type"><c>INTEGER</c>, <c>REAL</c>, <c>TEXT</c> or <c>BLOB</c>: the type that the table declares or, of an
/// expression, that all its cells have, where whole numbers among others count as REAL; empty when they have several
/// types or none.</param>
public sealed record EvidenceResultColumn(string Name, string Type);
