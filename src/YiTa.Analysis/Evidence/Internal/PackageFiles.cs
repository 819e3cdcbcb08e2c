using System.Reflection;

namespace YiTa.Analysis.Evidence.Internal;

/// <summary>Where the files of a package come from: a folder, or the resources of this assembly.</summary>
internal abstract class PackageFiles
{
    /// <summary>The largest file that is read.</summary>
    public const int LargestFile = 512 * 1024 * 1024;

    /// <summary>The largest descriptor that is read; it is held as a tree.</summary>
    public const int LargestDescriptor = 4 * 1024 * 1024;

    /// <summary>The folder, or <c>embedded data</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The tables and the descriptor, relative, with <c>/</c>, in ordinal order.</summary>
    public abstract IReadOnlyList<string> Paths { get; }

    /// <summary>The bytes of a file; null when it is larger than that.</summary>
    public abstract byte[]? Read(string path, int largest);

    public static PackageFiles Embedded() => new Resources();

    public static PackageFiles Of(string folder) => new Folder(folder);

    protected static byte[]? ReadAll(Stream stream, int largest)
    {
        if (stream.Length > largest)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private sealed class Resources : PackageFiles
    {
        private const string Prefix = "data/";
        private static readonly Assembly Assembly = typeof(PackageFiles).Assembly;

        public override string Name => "embedded data";

        public override IReadOnlyList<string> Paths { get; } =
        [
            .. Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal),
        ];

        public override byte[]? Read(string path, int largest)
        {
            using var stream = Assembly.GetManifestResourceStream(Prefix + path)!;
            return ReadAll(stream, largest);
        }
    }

    private sealed class Folder : PackageFiles
    {
        private readonly string _root;

        public Folder(string root)
        {
            _root = root;
            if (!Directory.Exists(root))
                throw new DirectoryNotFoundException($"The folder '{root}' of the evidence package does not exist.");
            Paths = Guard(root, () => List(root));
        }

        public override string Name => _root;

        public override IReadOnlyList<string> Paths { get; }

        public override byte[]? Read(string path, int largest)
        {
            var file = Path.Combine(_root, path);
            return Guard(file, () =>
            {
                using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
                return ReadAll(stream, largest);
            });
        }

        private static IReadOnlyList<string> List(string root) =>
        [
            .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Where(path => path == TableNames.Descriptor || path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal),
        ];

        private static T Guard<T>(string path, Func<T> read)
        {
            try
            {
                return read();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new IOException($"'{path}' cannot be read: {e.Message}", e);
            }
        }
    }
}
