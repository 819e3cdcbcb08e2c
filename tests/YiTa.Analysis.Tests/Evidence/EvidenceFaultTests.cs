using System.Text;
using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Tests.Evidence;

/// <summary>Each kind of fault in a table, with the whole message.</summary>
public sealed class EvidenceFaultTests : IDisposable
{
    private const string Han1949 = "book-han-1949,book,residents,Han,valley,1949,population,persons,38099,,,exact,author,¶1,38 099 Han,";

    private readonly TestPackage _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("38099,,,exact", "60%,,,exact", "demographics.csv:2:65: value '60%': expected a plain number such as 5000 or 0.6; 60% as a share is 0.60")]
    [InlineData("38099,,,exact", "-2.5 %,,,exact", "demographics.csv:2:65: value '-2.5 %': expected a plain number such as 5000 or 0.6; -2.5 % as a share is -0.025")]
    [InlineData("38099,,,exact", "\"38,099\",,,exact", "demographics.csv:2:65: value '38,099': expected a plain number such as 5000 or 0.6; write 38099")]
    [InlineData("38099,,,exact", "+7,,,exact", "demographics.csv:2:65: value '+7': expected a plain number such as 5000 or 0.6; write 7")]
    [InlineData("38099,,,exact", "007,,,exact", "demographics.csv:2:65: value '007': expected a plain number such as 5000 or 0.6; write 7")]
    [InlineData("38099,,,exact", "3e4,,,exact", "demographics.csv:2:65: value '3e4': expected a plain number such as 5000 or 0.6; write 30000")]
    [InlineData("38099,,,exact", ".5,,,exact", "demographics.csv:2:65: value '.5': expected a plain number such as 5000 or 0.6; write 0.5")]
    [InlineData("38099,,,exact", "38 099,,,exact", "demographics.csv:2:65: value '38 099': expected a plain number such as 5000 or 0.6, in digits with '.' and nothing else")]
    [InlineData("38099,,,exact", "many,,,exact", "demographics.csv:2:65: value 'many': expected a plain number such as 5000 or 0.6")]
    [InlineData("38099,,,exact", "NaN,,,exact", "demographics.csv:2:65: value 'NaN': expected a plain number such as 5000 or 0.6")]
    [InlineData("38099,,,exact", "38099,,,precise", "demographics.csv:2:73: qualifier 'precise': expected one of exact, about, nearly, at_least, at_most, between, order_of_magnitude, implied")]
    [InlineData("38099,,,exact", "38099,,,", "demographics.csv:2:73: qualifier '': expected a filled cell")]
    [InlineData("38099,,,exact", ",,,exact", "demographics.csv:2:65: value '': expected a number, since the qualifier is exact")]
    [InlineData("38099,,,exact", "38099,1,,exact", "demographics.csv:2:71: low '1': expected an empty cell, since the qualifier is exact: only value is filled")]
    [InlineData("38099,,,exact", "38099,,,at_most", "demographics.csv:2:72: high '': expected a number, since the qualifier is at_most\n    row: ROW\ndemographics.csv:2:65: value '38099': expected an empty cell, since the qualifier is at_most: only high is filled")]
    [InlineData("38099,,,exact", ",,,between", "demographics.csv:2:66: low '': expected a number, since the qualifier is between\n    row: ROW\ndemographics.csv:2:67: high '': expected a number, since the qualifier is between")]
    [InlineData("38099,,,exact", ",5,4,between", "demographics.csv:2:66: low '5': expected a low of at most 4, the high of the row")]
    [InlineData("38099,,,exact", "38099,1,2,about", "demographics.csv:2:65: value '38099': expected a value from 1 to 2, the bounds of the row")]
    [InlineData("38099,,,exact", "5,6,,nearly", "demographics.csv:2:65: value '5': expected a value from 6 to no high, the bounds of the row")]
    [InlineData("38099,,,exact", ",,,implied", "demographics.csv:2:66: low '': expected a number in low or high, since the qualifier is implied")]
    [InlineData("38099,,,exact", "1,,,implied", "demographics.csv:2:67: low '': expected a number in low or high, since the qualifier is implied\n    row: ROW\ndemographics.csv:2:65: value '1': expected an empty cell, since the qualifier is implied: no number is printed")]
    [InlineData("38099,,,exact", ",,,order_of_magnitude", "demographics.csv:2:65: value '': expected a number in value, low or high, since the qualifier is order_of_magnitude")]
    [InlineData("book-han-1949", "Book-Han", "demographics.csv:2:1: id 'Book-Han': expected a key of lower-case letters and digits in words joined by '-'")]
    [InlineData("book-han-1949", "book--han", "demographics.csv:2:1: id 'book--han': expected a key of lower-case letters and digits in words joined by '-'")]
    [InlineData("book-han-1949", "", "demographics.csv:2:1: id '': expected a filled cell")]
    [InlineData("book-han-1949", "book-han-1959", "demographics.csv:3:1: id 'book-han-1959': expected a key of its own; demographics.csv:2 has the same one")]
    [InlineData(",book,residents,Han,valley,1949,", ",bok,residents,Han,valley,1949,", "demographics.csv:2:15: source 'bok': expected the id of a row of sources.csv; nearest: 'book'")]
    [InlineData(",valley,1949,", ",vallee,1949,", "demographics.csv:2:34: place 'vallee': expected the id of a row of places.csv; nearest: 'valley'")]
    [InlineData(",valley,1949,", ",Yining,1949,", "demographics.csv:2:34: place 'Yining': expected the id of a row of places.csv; one of 'valley', 'ghulja', 'urumqi'")]
    [InlineData("exact,author,¶1", "exact,autor,¶1", "demographics.csv:2:79: claimant 'autor': expected the id of a row of claimants.csv; nearest: 'author'")]
    [InlineData(",valley,1949,", ",valley,spring 1949,", "demographics.csv:2:41: period 'spring 1949': expected a year of four digits from 0001 to 9999 at character 1")]
    [InlineData(",valley,1949,", ",valley,1949-02-29,", "demographics.csv:2:41: period '1949-02-29': expected a day from 01 to 28, the days of 1949-02 at character 9")]
    [InlineData(",valley,1949,", ",valley,194,", "demographics.csv:2:41: period '194': expected a year of four digits from 0001 to 9999 after character 3")]
    [InlineData(",¶1,", ",paragraph 1,", "demographics.csv:2:86: locator 'paragraph 1': expected '¶n' or 'Heading ¶n' with n from 1")]
    [InlineData(",¶1,", ",Growth¶1,", "demographics.csv:2:86: locator 'Growth¶1': expected '¶n' or 'Heading ¶n' with n from 1")]
    [InlineData(",¶1,", ",¶0,", "demographics.csv:2:86: locator '¶0': expected '¶n' or 'Heading ¶n' with n from 1")]
    [InlineData("38 099 Han", "one two three four five six seven eight nine", "demographics.csv:2:89: fragment 'one two three four five six seven eight nine': expected at most 8 words, not 9")]
    [InlineData("38 099 Han", "38 099 Hän einz zwei drei vier fünf sechs sieben", "demographics.csv:2:89: fragment '38 099 Hän einz zwei drei vier fünf sechs sieben': expected at most 8 words, not 10")]
    [InlineData("38 099 Han", " 38 099 Han", "demographics.csv:2:89: fragment ' 38 099 Han': expected no space at the start or the end of a cell")]
    [InlineData("residents,Han,valley,1949", "residents ,Han,valley,1949", "demographics.csv:2:20: subject 'residents ': expected no space at the start or the end of a cell")]
    [InlineData("38 099 Han,", "38 099 Han,note\u00A0", "demographics.csv:2:100: note 'note\u00A0': expected no space at the start or the end of a cell")]
    public void A_cell_of_a_figure(string old, string with, string message)
    {
        _files.Replace("demographics.csv", Han1949, Han1949.Replace(old, with, StringComparison.Ordinal));
        var row = message.StartsWith("demographics.csv:3", StringComparison.Ordinal)
            ? _files["demographics.csv"].Split('\n')[2]
            : Han1949.Replace(old, with, StringComparison.Ordinal);

        var faults = _files.Faults();
        Assert.Equal((message + "\n    row: ROW").Replace("ROW", row, StringComparison.Ordinal), string.Join('\n', faults.OrderByDescending(fault => fault.Column == 65 ? 0 : fault.Column == 72 ? 2 : 1).Select(fault => fault.Message)));
        Assert.All(faults, fault => Assert.Equal("demographics.csv", fault.File));
    }

    [Theory]
    [InlineData("places.csv", "81.2778", "", "places.csv:3:54: longitude '': expected a longitude, since the row has a latitude")]
    [InlineData("places.csv", "43.9081", "", "places.csv:3:46: latitude '': expected a latitude, since the row has a longitude")]
    [InlineData("places.csv", "43.9081,81.2778,survey", "43.9081,81.2778,", "places.csv:3:62: coordinate_source '': expected the source of the coordinates, since the row has some")]
    [InlineData("places.csv", "43.9081", "93.9", "places.csv:3:46: latitude '93.9': expected degrees from -90 to 90")]
    [InlineData("places.csv", "81.2778", "-180.5", "places.csv:3:54: longitude '-180.5': expected degrees from -180 to 180")]
    [InlineData("places.csv", "43.9081", "N43", "places.csv:3:46: latitude 'N43': expected a plain number such as 5000 or 0.6, in digits with '.' and nothing else")]
    [InlineData("places.csv", "city,valley", "city,ghulja", "places.csv:3:39: parent 'ghulja': expected a place that is not a part of itself, but ghulja is in ghulja")]
    [InlineData("places.csv", "prefecture,,", "prefecture,ghulja,", "places.csv:2:49: parent 'ghulja': expected a place that is not a part of itself, but valley is in ghulja is in valley")]
    [InlineData("places.csv", "prefecture,,", "prefecture,world,", "places.csv:2:49: parent 'world': expected the id of a row of places.csv; one of 'valley', 'ghulja', 'urumqi'")]
    [InlineData("places.csv", "Yining; Gulja", "Yining;Gulja", "places.csv:3:15: variants 'Yining;Gulja; 伊宁市': expected names separated by '; '")]
    [InlineData("places.csv", "Yining; Gulja", "Gulja; Gulja", "places.csv:3:15: variants 'Gulja; Gulja; 伊宁市': expected 'Gulja' only once")]
    [InlineData("places.csv", "urumqi,Ürümqi", "ghulja,Ürümqi", "places.csv:4:1: id 'ghulja': expected a key of its own; places.csv:3 has the same one")]
    [InlineData("claimants.csv", "chinese-regional", "chinese", "claimants.csv:3:18: side 'chinese': expected one of chinese-central, chinese-regional, chinese-local, soviet, secondary-literature, individual, other")]
    [InlineData("sources.csv", "https://example.org/book", "example.org/book", "sources.csv:2:34: address 'example.org/book': expected an absolute address that starts with http:// or https://")]
    [InlineData("sources.csv", "https://example.org/book", "ftp://example.org/book", "sources.csv:2:34: address 'ftp://example.org/book': expected an absolute address that starts with http:// or https://")]
    [InlineData("sources.csv", "/book,,,", "/book,../book.txt,,", "sources.csv:2:59: file '../book.txt': expected a file name without a folder")]
    [InlineData("sources.csv", "/book,,,", "/book,book.txt,,", "sources.csv:2:68: sha256 '': expected the SHA-256 of the file that the row names")]
    [InlineData("sources.csv", "/book,,,", "/book,book.txt,ABC,", "sources.csv:2:68: sha256 'ABC': expected 64 lower-case hexadecimal digits")]
    [InlineData("sources.csv", "1999", "MCMXCIX", "sources.csv:2:24: date 'MCMXCIX': expected a year of four digits from 0001 to 9999 at character 1")]
    [InlineData("conflicts.csv", "cable-range-1962; book", "cable-range-1926; book", "conflicts.csv:2:69: involves 'cable-range-1926': expected the id of an observation, an event, a context figure or a source; nearest: 'cable-range-1962'")]
    [InlineData("conflicts.csv", "cable-range-1962; book", "left-and-range; book", "conflicts.csv:2:69: involves 'left-and-range': expected the id of an observation, an event, a context figure or a source; one of 'book', 'cable', 'book-han-1949', 'book-han-1959', 'book-share-1962', 'cable-left-1962', 'cable-range-1962', 'census-han-1953', 'book-riot-1962'")]
    [InlineData("conflicts.csv", "cable-range-1962; book", "cable-range-1962;book", "conflicts.csv:2:52: involves 'cable-left-1962; cable-range-1962;book': expected keys separated by '; '")]
    [InlineData("conflicts.csv", "cable-range-1962; book", "book; book", "conflicts.csv:2:52: involves 'cable-left-1962; book; book': expected 'book' only once")]
    [InlineData("conflicts.csv", "left-and-range,", "book-riot-1962,", "conflicts.csv:2:1: id 'book-riot-1962': expected a key of its own; events.csv:2 has the same one")]
    [InlineData("not-figures.csv", ",118-01100-06,", ",119-01100-06,", "not-figures.csv:2:31: number '119-01100-06': expected a part of the fragment 'PRC FMA 118-01100-06'")]
    [InlineData("events.csv", "1962-05-29", "29 May 1962", "events.csv:2:21: date '29 May 1962': expected a year of four digits from 0001 to 9999 at character 3")]
    [InlineData("context/demographics.csv", "/census,high", "/census,certain", "context/demographics.csv:2:124: confidence 'certain': expected one of high, medium, low")]
    [InlineData("context/demographics.csv", "census-han-1953,", "book-han-1949,", "context/demographics.csv:2:1: id 'book-han-1949': expected a key of its own; demographics.csv:2 has the same one")]
    public void A_cell_of_another_table(string file, string old, string with, string message)
    {
        _files.Replace(file, old, with);
        var fault = _files.Faults().First(fault => fault.File == file);

        var line = _files[file].Split('\n')[fault.Line - 1];
        Assert.Equal(message, fault.Message.Split("\n    row: ")[0]);
        Assert.Equal(line.Length > 160 ? line[..160] + "…" : line, fault.Row);
        Assert.StartsWith(fault.Raw, line[(fault.Column - 1)..].TrimStart('"'), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("group,place", "place", "HEADER: expected also the column 'group'")]
    [InlineData("group,place,period", "place", "HEADER: expected also the columns 'group', 'period'")]
    [InlineData("group,place", "groop,place", "HEADER: expected also the column 'group'|demographics.csv:1:19: 'groop': expected a column of this table; nearest: 'group'")]
    [InlineData("group,place", "place,place", "HEADER: expected also the column 'group'|demographics.csv:1:25: place 'place': expected each column once; 'place' is also column 4")]
    [InlineData("group,place", "place,group", "HEADER: expected the columns in the order id,source,subject,group,place,period,measure,unit,value,low,high,qualifier,claimant,locator,fragment,note")]
    public void The_header(string old, string with, string messages)
    {
        _files.Replace("demographics.csv", old, with);
        var header = $"demographics.csv:1:1: '{_files["demographics.csv"][..80]}…'";
        var found = _files.Faults().Where(fault => fault.Kind == EvidenceFaultKind.Header).Select(fault => fault.Message);
        Assert.Equal(messages.Replace("HEADER", header, StringComparison.Ordinal), string.Join('|', found));
    }

    [Fact]
    public void Rows_of_another_length_are_told_and_their_keys_still_count()
    {
        _files.AddRow("migration.csv", "cable-more-1962,cable,1962").Replace("conflicts.csv", "; book,", "; cable-more-1962,");
        Assert.Equal("migration.csv:4:1: '3 cells': expected 16 cells, as in the header\n    row: cable-more-1962,cable,1962", _files.Fault());
    }

    [Fact]
    public void Blank_lines_are_told()
    {
        _files.Replace("claimants.csv", "\noffice", "\n\noffice");
        Assert.Equal("claimants.csv:3:1: '': expected a row, not a blank line\n    row: ", _files.Fault());
    }

    [Theory]
    [InlineData("An office,c", "An \"office\",c", "claimants.csv:3:11: '\"office\",chinese-regional,': expected a '\"' only at the start of a cell that is in quotes; inside such a cell it is doubled")]
    [InlineData("An office,c", "\"An office\" ,c", "claimants.csv:3:19: ' ,chinese-regional,': expected ',' or the end of the line after the closing '\"'; a '\"' inside a cell is doubled")]
    [InlineData("An office,c", "\"An office,c", "claimants.csv:3:8: '\"An office,chinese-regional,': expected a '\"' that closes this cell")]
    public void Quotes(string old, string with, string message)
    {
        _files.Replace("claimants.csv", old, with);
        Assert.Equal(message + "\n    row: office," + with + "hinese-regional,", _files.Fault().Replace("\\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void After_a_quote_that_is_never_closed_the_other_rows_are_still_checked()
    {
        _files.Replace("claimants.csv", "The author", "\"The author").AddRow("claimants.csv", "third,A third,nowhere,");
        Assert.Equal(
            ["claimants.csv:2:8 Quoting", "claimants.csv:4:15 UnknownCode"],
            _files.Faults().Select(fault => $"{fault.File}:{fault.Line}:{fault.Column} {fault.Kind}"));
    }

    [Fact]
    public void A_row_may_span_lines_and_places_in_it_are_still_right()
    {
        _files.Replace("claimants.csv", "author,The author,secondary-literature,", "author,\"The\nauthor\",secondary-literature,\"a\nb\"\nx,Ä𠀀,none,");
        Assert.Equal("claimants.csv:5:7: side 'none'", _files.Faults()[0].Message.Split(": expected")[0]);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_told_one_by_one()
    {
        _files.Files["claimants.csv"] = [.. Encoding.UTF8.GetBytes("id,name,side,note\nauthor,The ä"), 0xFF, .. "uthor,secondary-literature,\noffice,An "u8, 0xC3, (byte)'f', .. ",chinese-regional,\n"u8];
        Assert.Equal(
            ["claimants.csv:2:13: '0xFF': expected UTF-8", "claimants.csv:3:11: '0xC3': expected UTF-8"],
            _files.Faults().Select(fault => fault.Message));
    }

    [Fact]
    public void A_byte_order_mark_is_told()
    {
        _files.Set("claimants.csv", "\uFEFF" + _files["claimants.csv"]);
        Assert.Equal("claimants.csv:1:1: '\\uFEFF': expected UTF-8 without a byte order mark", _files.Fault());
    }

    [Fact]
    public void Carriage_returns_are_told_once()
    {
        _files.Set("claimants.csv", _files["claimants.csv"].Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal("claimants.csv:1:18: '\\r\\n': expected lines that end with a line feed alone; the file has 3 carriage returns", _files.Fault());
    }

    [Theory]
    [InlineData("\0", "\\0")]
    [InlineData("\t", "\\t")]
    [InlineData("\u0007", "\\u0007")]
    [InlineData("\u007F", "\\u007F")]
    public void Control_characters_are_told(string control, string shown)
    {
        _files.Replace("claimants.csv", "The author", "The" + control + "author");
        Assert.Equal($"claimants.csv:2:11: '{shown}': expected text without control characters", _files.Fault());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public void An_empty_file_has_no_header(string text)
    {
        _files.Files["not-figures.csv"] = Encoding.UTF8.GetBytes(text);
        var fault = Assert.Single(_files.Faults());
        Assert.Equal(EvidenceFaultKind.Header, fault.Kind);
        Assert.Equal(text.Length == 0 ? "not-figures.csv: '': expected the header source,locator,fragment,number,reason" : "not-figures.csv:1:1: '': expected the header source,locator,fragment,number,reason", fault.Message);
    }

    [Fact]
    public void A_table_without_rows_is_in_order()
    {
        _files.Files["not-figures.csv"] = Encoding.UTF8.GetBytes("source,locator,fragment,number,reason");
        Assert.Empty(_files.Load().NotFigures);
    }

    [Fact]
    public void A_missing_table_is_told_and_references_to_it_are_not()
    {
        _files.Files.Remove("places.csv");
        Assert.Equal("places.csv: '': expected a file with the header id,name,variants,kind,parent,latitude,longitude,coordinate_source,note", _files.Fault());
    }

    [Fact]
    public void A_file_that_is_no_table_is_told()
    {
        _files.Set("notes/misc.csv", "a,b").Set("Upper.CSV", "a,b");
        Assert.Equal(
            [
                "Upper.CSV: '': expected tables in the folder of the package or in its folder 'context', named in lower case with the extension .csv",
                "notes/misc.csv: '': expected tables in the folder of the package or in its folder 'context', named in lower case with the extension .csv",
            ],
            _files.Faults().Where(fault => fault.File != "datapackage.json").Select(fault => fault.Message));
    }

    [Fact]
    public void All_faults_of_all_files_come_at_once_in_order()
    {
        _files.Replace("demographics.csv", ",valley,1949,", ",nowhere,49,").Replace("demographics.csv", "365250", "many")
            .Replace("sources.csv", "primary", "first").Replace("migration.csv", "at_least", "atleast");
        var exception = Assert.Throws<EvidenceFormatException>(_files.Load);

        Assert.Equal(
            ["demographics.csv:2:34", "demographics.csv:2:42", "demographics.csv:3:65", "migration.csv:2:95", "sources.csv:3:15"],
            exception.Faults.Select(fault => $"{fault.File}:{fault.Line}:{fault.Column}"));
        Assert.StartsWith($"The evidence package '{_files.Folder}' has 5 faults in 3 files; nothing was loaded.\ndemographics.csv:2:34: place 'nowhere'", exception.Message, StringComparison.Ordinal);
        Assert.Equal(_files.Folder, exception.Package);
    }

    [Fact]
    public void Of_one_file_a_hundred_faults_are_listed_and_the_others_counted()
    {
        for (var i = 0; i < 150; i++)
            _files.AddRow("claimants.csv", $"c{i},Name,nowhere,");
        var exception = Assert.Throws<EvidenceFormatException>(_files.Load);

        Assert.Equal(101, exception.Faults.Count);
        Assert.Equal("claimants.csv: and 50 more faults in this file", exception.Faults[100].Message);
        Assert.Equal(EvidenceFaultKind.MoreFaults, exception.Faults[100].Kind);
        Assert.StartsWith($"The evidence package '{_files.Folder}' has more than 100 faults; nothing was loaded.\n", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_texts_are_shortened()
    {
        _files.Replace("claimants.csv", "chinese-regional", new string('x', 500));
        var fault = Assert.Single(_files.Faults());
        Assert.Equal(new string('x', 80) + "…", fault.Raw);
        Assert.Equal("office,An office," + new string('x', 143) + "…", fault.Row);
    }
}
