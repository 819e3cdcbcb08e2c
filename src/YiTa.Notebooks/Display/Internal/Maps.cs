using System.Collections;

namespace YiTa.Notebooks.Display.Internal;

/// <summary>Reads dictionaries of all kinds.</summary>
internal static class Maps
{
    /// <summary>The entries of a dictionary, or null for what is none.</summary>
    public static MapShape? Of(object value, FormatterRegistry registry)
    {
        var type = value.GetType();
        var name = TypeNames.OfSequence(type);
        if (value is IDictionary dictionary)
        {
            var (entries, cut) = Sequences.Take(new Entries(dictionary), registry.LimitFor(typeof(object)));
            return new(name, [.. entries.Select(entry => (((DictionaryEntry)entry!).Key, ((DictionaryEntry)entry).Value))], cut);
        }

        var contract = type.GetInterfaces().FirstOrDefault(other => other.IsGenericType
            && (other.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) || other.GetGenericTypeDefinition() == typeof(IDictionary<,>)));
        if (contract is null)
            return null;
        var pair = typeof(KeyValuePair<,>).MakeGenericType(contract.GetGenericArguments());
        var (key, content) = (pair.GetProperty("Key")!, pair.GetProperty("Value")!);
        var (pairs, rest) = Sequences.Take((IEnumerable)value, registry.LimitFor(typeof(object)));
        return pairs.All(pair.IsInstanceOfType) ? new(name, [.. pairs.Select(item => (key.GetValue(item), content.GetValue(item)))], rest) : null;
    }

    /// <summary>A dictionary as a counted sequence of entries.</summary>
    private sealed class Entries(IDictionary dictionary) : ICollection
    {
        public int Count => dictionary.Count;

        public bool IsSynchronized => false;

        public object SyncRoot => this;

        public void CopyTo(Array array, int index) => throw new NotSupportedException();

        public IEnumerator GetEnumerator() => dictionary.GetEnumerator();
    }
}
