using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace YiTa.Notebooks.Documents.Internal;

/// <summary>Gives ids to cells without one: the same cells always get the same ids.</summary>
internal static class CellIds
{
    public static void Complete(IReadOnlyList<NotebookCell> cells)
    {
        HashSet<string>? taken = null;
        foreach (var cell in cells)
        {
            if (cell.Id is not null)
                continue;
            taken ??= [.. cells.Select(other => other.Id).OfType<string>()];
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cell.Kind + "\n" + cell.Source)))[..8];
            var id = hash;
            for (var n = 2; !taken.Add(id); n++)
                id = string.Create(CultureInfo.InvariantCulture, $"{hash}-{n}");
            cell.Id = id;
        }
    }
}
