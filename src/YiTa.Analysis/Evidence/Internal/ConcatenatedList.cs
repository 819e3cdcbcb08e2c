using System.Collections;

namespace YiTa.Analysis.Evidence.Internal;

/// <summary>Several lists as one.</summary>
internal sealed class ConcatenatedList<T> : IReadOnlyList<T>
{
    private readonly IReadOnlyList<T>[] _lists;
    private readonly int[] _starts;

    public ConcatenatedList(IEnumerable<IReadOnlyList<T>> lists)
    {
        _lists = [.. lists];
        _starts = new int[_lists.Length];
        var count = 0;
        for (var i = 0; i < _lists.Length; i++)
        {
            _starts[i] = count;
            count += _lists[i].Count;
        }

        Count = count;
    }

    public int Count { get; }

    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var list = Array.BinarySearch(_starts, index);
            if (list < 0)
                list = ~list - 1;
            while (_lists[list].Count == 0 || index - _starts[list] >= _lists[list].Count)
                list++;
            return _lists[list][index - _starts[list]];
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        foreach (var list in _lists)
        {
            foreach (var item in list)
                yield return item;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
