using Microsoft.Data.Analysis;
using YiTa.Analysis.Interactive.Frames.Internal;

namespace YiTa.Analysis.Interactive.Frames;

/// <summary>Figures, events or published quantities as a <see cref="DataFrame"/>, and beside it a companion frame with units and sources.</summary>
/// <remarks>
/// <para>Both frames have a column <see cref="FrameColumns.Id"/>; a row of the companion says in which unit a row of the data is, who states
/// it, and where. The data may be filtered, sorted and joined freely: the companion is found again by the id.</para>
/// <para>Empty cells stay null: a figure that states only bounds has no value, an open end has no bound.</para>
/// </remarks>
/// <param name="Data">The rows, one for each figure, event or quantity.</param>
/// <param name="Companion">Units and sources: one row for each key of a figure or event, and one for each input of a quantity.</param>
/// <example>
/// <code>
/// using YiTa.Analysis.Evidence;
/// using YiTa.Analysis.Interactive.Frames;
/// var evidence = EvidencePackage.Load();
/// var (data, companion) = evidence.Query().Theme("demographics").ToEvidenceFrame();
/// data.Rows.Count == companion.Rows.Count
/// </code>
/// </example>
public sealed record EvidenceFrame(DataFrame Data, DataFrame Companion)
{
    /// <summary>The data with the columns of the companion beside it, found by the id.</summary>
    /// <returns>All rows of the data in their order, none lost: a row that has several in the companion, as a quantity has for its inputs, stands
    /// beside each of them; one that has none has nulls there.</returns>
    /// <exception cref="FrameException">A frame has no column <c>id</c>, or the data has a column of the companion already.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Interactive.Frames;
    /// var frame = EvidencePackage.Load().Query().Group("Han").Place("ili").Unit("persons").ToEvidenceFrame();
    /// (string)frame.WithUnitsAndSources()["unit"][0] == "persons"
    /// </code>
    /// </example>
    public DataFrame WithUnitsAndSources() => Companions.Beside(this);
}
