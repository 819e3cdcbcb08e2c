using System.IO.MemoryMappedFiles;
using System.Security;
using System.Text;

namespace YiTa.Notebooks.Kernels.Help.Internal.Documentation;

/// <summary>A file of XML documentation, searched where it lies: reading those of the framework would cost tens of megabytes.</summary>
internal sealed unsafe class DocumentationFile
{
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly int _length;

    private DocumentationFile(string path, int length)
    {
        // The view lives as long as the process: files are few, and the system may drop its pages at any time.
        using var map = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, 0, MemoryMappedFileAccess.Read);
        _view = map.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        _length = length;
    }

    /// <summary>Opens a file, or gives null for one that is empty, too large or not there.</summary>
    public static DocumentationFile? Open(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file is { Exists: true, Length: > 0 and < int.MaxValue } ? new(file.FullName, (int)file.Length) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The element of a member, or null.</summary>
    /// <param name="id">The compiler's id for the member, such as <c>M:System.String.Trim</c>.</param>
    public string? Find(string id)
    {
        var text = new ReadOnlySpan<byte>(_start, _length);
        var at = text.IndexOf(Encoding.UTF8.GetBytes($"<member name=\"{SecurityElement.Escape(id)}\""));
        if (at < 0)
            return null;
        var rest = text[at..];
        var open = rest.IndexOf((byte)'>');
        if (open > 0 && rest[open - 1] == '/')
            return Encoding.UTF8.GetString(rest[..(open + 1)]);
        var end = rest.IndexOf("</member>"u8);
        return end < 0 ? null : Encoding.UTF8.GetString(rest[..(end + "</member>".Length)]);
    }
}
