using System.Collections;

namespace YiTa.Notebooks.Display.Internal;

/// <summary>A sequence that is to be shown with one column per member, whatever its items are.</summary>
internal sealed record ForcedTable(IEnumerable Items);
