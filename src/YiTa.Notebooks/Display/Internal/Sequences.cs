using System.Collections;
using System.Reflection;

namespace YiTa.Notebooks.Display.Internal;

/// <summary>Reads sequences up to a limit: endless ones, too, and those that throw on the way.</summary>
internal static class Sequences
{
    [ThreadStatic]
    private static Dictionary<(object Sequence, int Limit), (List<object?> Items, Cut? Cut)>? _taken;

    /// <summary>While the result lives, what a lazy sequence gave is remembered: writing a value in two MIME types must not run
    /// its code twice. Formatting does not leave its thread.</summary>
    public static IDisposable? Remember()
    {
        if (_taken is not null)
            return null;
        _taken = new(new SameSequence());
        return new Memory();
    }

    /// <summary>The first items, and where they were cut.</summary>
    public static (List<object?> Items, Cut? Cut) Take(IEnumerable sequence, int limit)
    {
        if (_taken is null || sequence is ICollection)
            return Read(sequence, limit);
        if (!_taken.TryGetValue((sequence, limit), out var known))
            _taken[(sequence, limit)] = known = Read(sequence, limit);
        return known;
    }

    private static (List<object?> Items, Cut? Cut) Read(IEnumerable sequence, int limit)
    {
        var items = new List<object?>();
        try
        {
            var enumerator = sequence.GetEnumerator();
            try
            {
                while (items.Count < limit)
                {
                    if (!enumerator.MoveNext())
                        return (items, null);
                    items.Add(enumerator.Current);
                }

                return (items, CountOf(sequence) is { } count ? count > limit ? new Cut(count - limit) : null
                    : enumerator.MoveNext() ? new Cut(null) : null);
            }
            finally
            {
                (enumerator as IDisposable)?.Dispose();
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return (items, new Cut(null, new Fault(exception)));
        }
    }

    /// <summary>The type of the items, or object where the sequence does not say.</summary>
    public static Type ItemType(Type sequence)
    {
        if (sequence.IsArray)
            return sequence.GetElementType()!;
        var typed = sequence.GetInterfaces().Prepend(sequence)
            .Where(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEnumerable<>)).ToList();
        return typed.Count == 1 ? typed[0].GetGenericArguments()[0] : typeof(object);
    }

    /// <summary>How many items there are, where that is known without reading them.</summary>
    private static int? CountOf(IEnumerable sequence)
    {
        if (sequence is ICollection collection)
            return collection.Count;
        var counted = sequence.GetType().GetInterfaces().FirstOrDefault(contract => contract.IsGenericType
            && (contract.GetGenericTypeDefinition() == typeof(ICollection<>) || contract.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>)));
        return counted?.GetProperty("Count", BindingFlags.Instance | BindingFlags.Public)?.GetValue(sequence) as int?;
    }

    private sealed class Memory : IDisposable
    {
        public void Dispose() => _taken = null;
    }

    private sealed class SameSequence : IEqualityComparer<(object Sequence, int Limit)>
    {
        public bool Equals((object Sequence, int Limit) x, (object Sequence, int Limit) y) => ReferenceEquals(x.Sequence, y.Sequence) && x.Limit == y.Limit;

        public int GetHashCode((object Sequence, int Limit) obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Sequence);
    }
}
