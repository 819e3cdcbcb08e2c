using System.Security.Cryptography;
using System.Text;
using YiTa.Analysis.Evidence.Internal;

namespace YiTa.Analysis.Evidence;

/// <summary>
/// Proves the evidence against the texts of its sources: that every fragment stands in its paragraph and states the number of its
/// row, and that every printed number is curated or listed as no figure.
/// </summary>
/// <remarks>
/// <para>A paragraph is a line of the text that is not blank. A heading is a line <c>== Name ==</c>, <c>=== Name ===</c> or
/// <c>**Name:**</c>. <c>Name ¶2</c> is the second paragraph after that heading and before the next; <c>¶2</c> is the second
/// before the first heading. A fragment must start in its paragraph exactly once, letter for letter but for white space, and
/// may run on beyond it.</para>
/// <para>Printed numbers are digit runs and English number words (<c>seventy-eight</c>, <c>hundreds of thousands</c>,
/// <c>second</c>, <c>twice</c>, <c>ten-fold</c>, <c>half</c>, <c>both</c>).</para>
/// </remarks>
public static class EvidenceVerifier
{
    /// <summary>Verifies a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="folder">The folder that holds the texts under the names that the sources give.</param>
    /// <returns>All problems, and how the printed numbers of each source are accounted for. A text that is missing or changed is a
    /// problem too; a source without a text is passed over.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static EvidenceVerification Verify(EvidencePackage package, string folder)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(folder);
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"The folder '{folder}' of the sources does not exist.");
        var problems = new List<VerificationProblem>();
        var coverage = new List<SourceCoverage>();
        foreach (var source in package.Sources)
        {
            if (source.File is not null && Read(source, folder, problems) is { } text)
                coverage.Add(new SourceVerification(source, text, [.. CitedRow.Of(package, source.Id)], problems).Run());
        }

        return new EvidenceVerification(problems.AsReadOnly(), coverage.AsReadOnly());
    }

    private static SourceText? Read(Source source, string folder, List<VerificationProblem> problems)
    {
        var path = Path.Combine(folder, source.File!);
        if (!File.Exists(path))
        {
            var texts = Directory.GetFiles(folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal).ToArray();
            problems.Add(Whole(
                source, VerificationProblemKind.MissingText, $"'{folder}' has no text '{source.File}' of source '{source.Id}'; {Internal.Nearest.Hint(source.File!, texts)}"));
            return null;
        }

        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(Whole(source, VerificationProblemKind.MissingText, $"{source.File} cannot be read: {e.Message}"));
            return null;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (hash != source.Sha256)
            problems.Add(Whole(source, VerificationProblemKind.ChangedText, $"{source.File}: its SHA-256 is {hash}; expected {source.Sha256}, the text that source '{source.Id}' was curated from"));
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
            problems.Add(Whole(source, VerificationProblemKind.ChangedText, $"{source.File}: the text is not UTF-8"));
        return new SourceText(Encoding.UTF8.GetString(bytes));
    }

    private static VerificationProblem Whole(Source source, VerificationProblemKind kind, string message) =>
        new() { Kind = kind, Source = source.Id, File = source.File!, Message = message };
}
