using System.Security.Cryptography;
using System.Text;
using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Tests.Evidence;

public sealed class EvidenceVerifierTests : IDisposable
{
    private const string Book = """
        = A book =

        In 38 099 words there were
        38 099 Han.

        == Growth ==
        On 29 May 1962 a crowd of Han gathered.
        There were about 365 250
        of them,
        and 60 per cent   were

        poor.

        **Notes:**
        The end of it.
        """;

    private const string Cable = """
        PRC FMA 118-01100-06
        A word.
        A word.
        They say that at least two thousand left, or 60 000 to 67 000.
        """;

    private readonly TestPackage _files = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("yita-sources-").FullName;

    public EvidenceVerifierTests()
    {
        Write("book.txt", Book);
        Write("cable.txt", Cable);
        _files.Replace("sources.csv", "/book,,,", $"/book,book.txt,{Hash(Book)},");
        _files.Replace("sources.csv", "/cable#top,,,", $"/cable#top,cable.txt,{Hash(Cable)},");
        _files.Replace("demographics.csv", "38099,,,exact,author,¶1", "38099,,,exact,author,¶3").Replace("demographics.csv", "38 099 Han", "\"38,099 Han\"");
        Change("book.txt", "38 099", "38,099");
        Change("book.txt", "365 250", "365,250");
        _files.Replace("demographics.csv", "about 365 250", "\"about 365,250\"");
        _files.Replace("demographics.csv", "Growth ¶3", "Growth ¶4");
        _files.Replace("migration.csv", "60 000 to 67 000", "\"60,000 to 67,000\"");
        Change("cable.txt", "60 000 to 67 000", "60,000 to 67,000");
        _files.Set("not-figures.csv", """
            source,locator,fragment,number,reason
            cable,¶1,PRC FMA 118-01100-06,118-01100-06,archive number
            book,¶2,"In 38,099 words","38,099",a count of words
            """);
    }

    public void Dispose()
    {
        _files.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Evidence_that_holds_has_no_problem()
    {
        var verification = Verify();

        Assert.Empty(verification.Problems);
        Assert.True(verification.Holds);
        Assert.Equal(
            [
                "book: 6 numbers (3 in observations, 2 in events, 1 no figure, 0 uncovered), 5 fragments",
                "cable: 6 numbers (3 in observations, 0 in events, 3 no figure, 0 uncovered), 3 fragments",
            ],
            verification.Coverage.Select(coverage => coverage.ToString()));
    }

    [Fact]
    public void A_fragment_may_run_on_over_the_end_of_its_paragraph()
    {
        _files.Replace("demographics.csv", "60 per cent", "60 per cent were poor.");
        Assert.Empty(Verify().Problems);
    }

    [Fact]
    public void A_fragment_that_is_not_there_gets_the_nearest_words()
    {
        _files.Replace("demographics.csv", "\"about 365,250\"", "about 365250");
        var problem = Verify().Problems[0];
        Assert.Equal("book.txt:8:1: the fragment 'about 365250' of observation 'book-han-1959' (demographics.csv:3) does not start in Growth ¶2; nearest there: 'about 365,250'", problem.Message);
        Assert.Equal(("book", "book.txt", 8, 1, "about 365250", "demographics.csv:3", "about 365,250"), (problem.Source, problem.File, problem.Line, problem.Column, problem.Text, problem.Row!, problem.Nearest!));
    }

    [Fact]
    public void A_fragment_of_another_paragraph_is_told_where_it_stands()
    {
        _files.Replace("demographics.csv", "Growth ¶4", "Growth ¶1");
        Assert.Equal(
            [
                "book.txt:7:1: the fragment '60 per cent' of observation 'book-share-1962' (demographics.csv:4) does not start in Growth ¶1; it stands in Growth ¶4",
                "book.txt:10:5: the number '60' in Growth ¶4 lies in no fragment of an observation, an event or a not-figure",
            ],
            Verify().Problems.Select(problem => problem.Message));
    }

    [Fact]
    public void Letters_and_case_must_be_those_of_the_text()
    {
        _files.Replace("demographics.csv", "60 per cent", "60 Per Cent");
        Assert.Equal("book.txt:10:1: the fragment '60 Per Cent' of observation 'book-share-1962' (demographics.csv:4) does not start in Growth ¶4; nearest there: '60 per cent'", Verify().Problems[0].Message);
    }

    [Fact]
    public void A_fragment_that_comes_twice_in_its_paragraph_needs_a_word_more()
    {
        Change("cable.txt", "at least two thousand left", "at least two thousand came, at least two thousand left");
        Assert.Equal("cable.txt:4:43: the fragment 'at least two thousand' of observation 'cable-left-1962' (migration.csv:2) starts 2 times in ¶4; expected once: take in a word more", Verify().Problems.Single(problem => problem.Kind == VerificationProblemKind.RepeatedFragment).Message);
    }

    [Theory]
    [InlineData("Growth ¶4", "Growht ¶4", "book.txt: 'Growht ¶4' of observation 'book-share-1962' (demographics.csv:4) is no paragraph of the text; headings: nearest: 'Growth'")]
    [InlineData("Growth ¶4", "Growth ¶9", "book.txt: 'Growth ¶9' of observation 'book-share-1962' (demographics.csv:4) is no paragraph of the text; 'Growth' has 5 paragraphs")]
    [InlineData("Growth ¶4", "¶9", "book.txt: '¶9' of observation 'book-share-1962' (demographics.csv:4) is no paragraph of the text; before the first heading it has 3 paragraphs")]
    [InlineData("Growth ¶4", "Decline and fall ¶1", "book.txt: 'Decline and fall ¶1' of observation 'book-share-1962' (demographics.csv:4) is no paragraph of the text; headings: one of 'Growth', 'Notes'")]
    public void A_locator_that_leads_nowhere(string old, string with, string message)
    {
        _files.Replace("demographics.csv", old, with);
        Assert.Equal(message, Verify().Problems[0].Message);
    }

    [Fact]
    public void A_locator_of_a_text_without_headings()
    {
        _files.Replace("migration.csv", "office,¶4,at", "office,Contents ¶4,at");
        Assert.Equal("cable.txt: 'Contents ¶4' of observation 'cable-left-1962' (migration.csv:2) is no paragraph of the text; the text has no such section", Verify().Problems[0].Message);
    }

    [Fact]
    public void A_number_that_nobody_curated_is_told()
    {
        Change("book.txt", "The end of it.", "The end of it, page seventy-eight.");
        var problem = Assert.Single(Verify().Problems);
        Assert.Equal("book.txt:15:21: the number 'seventy-eight' in Notes ¶1 lies in no fragment of an observation, an event or a not-figure", problem.Message);
        Assert.Equal(VerificationProblemKind.UncoveredNumber, problem.Kind);
    }

    [Theory]
    [InlineData("persons,365250", "persons,365520", "book.txt:8:12: value 365520 of observation 'book-han-1959' (demographics.csv:3) is not what its fragment 'about 365,250' states: 365250")]
    [InlineData("share,0.60", "share,0.6", null)]
    [InlineData("share,0.60", "share,0.06", "book.txt:10:5: value 0.06 of observation 'book-share-1962' (demographics.csv:4) is not what its fragment '60 per cent' states: 60")]
    public void The_number_of_the_row_is_that_of_the_fragment(string old, string with, string? message)
    {
        _files.Replace("demographics.csv", old, with);
        Assert.Equal(message is null ? [] : [message], Verify().Problems.Select(problem => problem.Message));
    }

    [Fact]
    public void Words_and_articles_state_numbers_too()
    {
        _files.AddRow("migration.csv", "cable-word-1962,cable,words,,,1962,words,words,1,,,exact,office,¶2,A word.,");
        Assert.Empty(Verify().Problems);
        _files.AddRow("migration.csv", "cable-two-1962,cable,words,,,1962,words,words,2,,,exact,office,¶3,A word.,");
        Assert.Equal("cable.txt:3:1: value 2 of observation 'cable-two-1962' (migration.csv:5) is not what its fragment 'A word.' states: 1", Assert.Single(Verify().Problems).Message);
    }

    [Fact]
    public void A_text_that_is_missing_is_told_with_its_nearest()
    {
        File.Move(Path.Combine(_folder, "book.txt"), Path.Combine(_folder, "Book (1).txt"));
        var verification = Verify();
        Assert.Equal($"'{_folder}' has no text 'book.txt' of source 'book'; one of 'Book (1).txt', 'cable.txt'", Assert.Single(verification.Problems).Message);
        Assert.Equal("cable", Assert.Single(verification.Coverage).Source);
    }

    [Fact]
    public void A_text_that_changed_is_told()
    {
        Assert.Empty(Verify().Problems);
        var before = Hash(File.ReadAllText(Path.Combine(_folder, "cable.txt")));
        File.AppendAllText(Path.Combine(_folder, "cable.txt"), "\nPS");
        var after = Hash(File.ReadAllText(Path.Combine(_folder, "cable.txt")));
        Assert.Equal($"cable.txt: its SHA-256 is {after}; expected {before}, the text that source 'cable' was curated from", Assert.Single(VerifyAsIs().Problems).Message);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_told()
    {
        var exception = Assert.Throws<DirectoryNotFoundException>(() => EvidenceVerifier.Verify(_files.Load(), "no/such/folder"));
        Assert.Equal("The folder 'no/such/folder' of the sources does not exist.", exception.Message);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private EvidenceVerification VerifyAsIs() => EvidenceVerifier.Verify(_files.Load(), _folder);

    /// <summary>Verifies after bringing the hashes of the sources up to date.</summary>
    private EvidenceVerification Verify()
    {
        foreach (var file in new[] { "book.txt", "cable.txt" }.Where(file => File.Exists(Path.Combine(_folder, file))))
        {
            var old = _files["sources.csv"].Split('\n').Single(line => line.Contains(file, StringComparison.Ordinal)).Split(file + ",")[1][..64];
            _files.Replace("sources.csv", old, Hash(File.ReadAllText(Path.Combine(_folder, file))));
        }

        return VerifyAsIs();
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);

    private void Change(string file, string old, string with)
    {
        var text = File.ReadAllText(Path.Combine(_folder, file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(file, text.Replace(old, with, StringComparison.Ordinal));
    }
}
