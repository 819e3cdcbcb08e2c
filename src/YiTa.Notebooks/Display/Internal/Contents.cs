using System.Collections;

namespace YiTa.Notebooks.Display.Internal;

/// <summary>The items of a sequence that has members of its own, apart from these.</summary>
internal sealed record Contents(IEnumerable Items);
