namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Where a value is being written, and how deep inside of others.</summary>
public sealed class FormatContext : IDisposable
{
    private const int MostObjects = 500;
    private readonly HashSet<object> _open;
    private readonly Dictionary<string, Action<FormatContext>> _dependencies;
    private readonly FormatContext? _outer;
    private int _objects;

    /// <summary>Starts writing a value that is inside of no other.</summary>
    /// <param name="writer">Where to.</param>
    public FormatContext(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Writer = writer;
        _open = new(ReferenceEqualityComparer.Instance);
        _dependencies = new(StringComparer.Ordinal);
    }

    private FormatContext(FormatContext outer, TextWriter writer)
    {
        (Writer, Depth, _outer) = (writer, outer.Depth, outer);
        (_open, _dependencies) = (outer._open, outer._dependencies);
    }

    /// <summary>Where the text goes.</summary>
    public TextWriter Writer { get; }

    /// <summary>0 for the value itself, 1 for what is inside of it, and so on.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether so much was written that further objects are only named.</summary>
    internal bool IsExhausted => _outer?.IsExhausted ?? _objects >= MostObjects;

    /// <summary>The same place, but with the text going elsewhere.</summary>
    internal FormatContext Writing(TextWriter writer) => new(this, writer);

    /// <summary>Writes what was required along the way, such as style sheets, once each.</summary>
    public void Dispose()
    {
        while (_dependencies.Count > 0)
        {
            var (id, write) = _dependencies.First();
            _dependencies.Remove(id);
            write(this);
        }
    }

    /// <summary>Goes one level down, into a value that must not contain itself.</summary>
    /// <returns>Null where the value is already open further up; else disposing comes back up.</returns>
    internal Level? Enter(object value)
    {
        if (!value.GetType().IsValueType && !_open.Add(value))
            return null;
        Count();
        Depth++;
        return new Level(this, value);
    }

    private void Count()
    {
        _objects++;
        _outer?.Count();
    }

    /// <summary>Has something written once, after the value.</summary>
    internal void Require(string id, Action<FormatContext> write) => _dependencies.TryAdd(id, write);

    /// <summary>A level of nesting.</summary>
    internal sealed class Level(FormatContext context, object value) : IDisposable
    {
        public void Dispose()
        {
            context.Depth--;
            context._open.Remove(value);
        }
    }
}
