using YiTa.Notebooks.Documents;

namespace YiTa.Notebooks.Sessions.Internal.Magics;

/// <summary>Runs a file: a notebook, or code in one language.</summary>
internal sealed class ImportMagic : IMagic
{
    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        [".cs"] = "csharp", [".csx"] = "csharp", [".fs"] = "fsharp", [".fsx"] = "fsharp", [".sql"] = "sql",
        [".html"] = "html", [".htm"] = "html", [".md"] = "markdown", [".js"] = "javascript", [".mmd"] = "mermaid",
        [".mermaid"] = "mermaid",
    };

    /// <summary>The endings of the files that it takes.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".ipynb", ".dib", .. Languages.Keys];

    public string Name => "import";

    public string Usage => "#!import FILE";

    public string Description => "Runs a file here: .ipynb, .dib, .cs, .csx, .fs, .fsx, .sql, .html, .md, .js or .mmd.";

    public async Task<CellError?> RunAsync(MagicCall call)
    {
        var arguments = call.Arguments([], [], positional: 1);
        if (arguments.Positional is not [var file])
            throw call.Fail($"Found no file after #!import, expected {Usage}.");
        var folder = call.Scope.Imports is [.., var importer] ? Path.GetDirectoryName(importer)! : call.Session.Options.WorkingFolder;
        var path = Path.GetFullPath(file, Path.GetFullPath(folder));
        if (call.Scope.Imports.Contains(path))
            throw call.Fail($"#!import of {file}: the file imports itself ({string.Join(" → ", call.Scope.Imports.Append(path).Select(Path.GetFileName))}).");
        if (!File.Exists(path))
            throw call.Fail($"#!import of {file}: there is no such file in {folder}.");
        foreach (var part in Parts(call, file, path))
        {
            var scope = call.Scope with { Imports = [.. call.Scope.Imports, path] };
            if (await CellRunner.RunNestedAsync(scope, part.Code, part.Language).ConfigureAwait(false) is { } error)
                return Located(call, error, file, part.Place);
        }

        return null;
    }

    private static IEnumerable<(string Code, string Language, string Place)> Parts(MagicCall call, string file, string path)
    {
        var extension = Path.GetExtension(path);
        if (extension.Equals(".ipynb", StringComparison.OrdinalIgnoreCase))
            return Cells(call, path);
        if (extension.Equals(".dib", StringComparison.OrdinalIgnoreCase))
            return [(DibFile.Read(File.ReadAllText(path)), call.Session.Options.DefaultLanguage, "")];
        return Languages.TryGetValue(extension, out var language)
            ? [(File.ReadAllText(path), language, "")]
            : throw call.Fail($"#!import of {file}: found a file of type '{extension}', expected one of .ipynb, .dib, {string.Join(", ", Languages.Keys)}.");
    }

    private static IEnumerable<(string Code, string Language, string Place)> Cells(MagicCall call, string path)
    {
        NotebookDocument document;
        try
        {
            document = NotebookDocument.Load(path);
        }
        catch (NotebookFormatException exception)
        {
            throw call.Fail(exception.Message);
        }

        return document.Cells.Select((cell, index) => (cell, index)).Where(pair => pair.cell.Kind == CellKind.Code)
            .Select(pair => (pair.cell.Source, pair.cell.MetadataLanguage ?? document.DefaultLanguage, $", cell {pair.index + 1}"));
    }

    /// <summary>The error as one of this cell, naming the place in the file.</summary>
    private static CellError Located(MagicCall call, CellError error, string file, string place)
    {
        var where = $"{Path.GetFileName(file)}{place}{(error.Error.Line is { } line ? $", line {line}" : "")}";
        return error with
        {
            Error = error.Error with
            {
                Message = $"{where}: {error.Error.Message}",
                Line = call.Line.Line,
                Column = null,
                Traceback = error.Error.Traceback.Count == 0 ? [] : [$"In {where}:", .. error.Error.Traceback],
            },
        };
    }
}
