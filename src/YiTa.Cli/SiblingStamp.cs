using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using YiTa.Notebooks.Documents;

namespace YiTa.Cli;

/// <summary>
/// A hash of the notebooks that stand beside one which counts where the evidence is used: their cells and stored outputs are among what it
/// was made from. Notebooks that count do not count each other, so that each can be run after all the others.
/// </summary>
internal static partial class SiblingStamp
{
    /// <summary>Whether a notebook reads those beside it.</summary>
    public static bool Reads(NotebookDocument document) =>
        document.Cells.Any(cell => cell.Kind == CellKind.Code && ReadsSiblings().IsMatch(cell.Source));

    /// <summary>The same paths in their order, but those that read the others last.</summary>
    public static IReadOnlyList<string> ReadersLast(IEnumerable<string> paths) => [.. paths.OrderBy(path => Reads(NotebookDocument.Load(path)))];

    /// <summary>The hash of all notebooks of a folder that do not read the others; pictures are left out, because no two browsers draw the same bytes.</summary>
    public static string Of(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.EnumerateFiles(folder, "*.ipynb").Order(StringComparer.Ordinal))
        {
            var document = NotebookDocument.Load(path);
            if (Reads(document)) continue;
            foreach (var text in Texts(document).Prepend(Path.GetFileName(path))) hash.AppendData(Encoding.UTF8.GetBytes(text + "\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static IEnumerable<string> Texts(NotebookDocument document)
    {
        foreach (var cell in document.Cells)
        {
            yield return cell.Source;
            foreach (var (type, content) in cell.Outputs.OfType<RichOutput>().SelectMany(output => output.Data))
            {
                if (!type.StartsWith("image/", StringComparison.Ordinal)) yield return type + content.ToJsonString();
            }
        }
    }

    [GeneratedRegex(@"\bEvidenceUse\s*\.\s*Read\b", RegexOptions.CultureInvariant)]
    private static partial Regex ReadsSiblings();
}
