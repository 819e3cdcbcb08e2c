namespace YiTa.Notebooks.Sessions.Internal;

/// <summary>The arguments of a magic, checked against the options that it has.</summary>
internal sealed class MagicArguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<string> _positional = [];

    /// <summary>Sorts the words of a line into options, flags and the rest.</summary>
    /// <param name="magic">The line.</param>
    /// <param name="options">Options with a value, such as <c>--name</c>.</param>
    /// <param name="flags">Options without one.</param>
    /// <param name="positional">How many further words there may be.</param>
    public MagicArguments(MagicLine magic, IReadOnlyList<string> options, IReadOnlyList<string> flags, int positional)
    {
        for (var i = 0; i < magic.Words.Count; i++)
        {
            var (word, value) = magic.Words[i].StartsWith("--", StringComparison.Ordinal) && magic.Words[i].IndexOf('=', StringComparison.Ordinal) is > 0 and var at
                ? (magic.Words[i][..at], magic.Words[i][(at + 1)..])
                : (magic.Words[i], null);
            if (options.Contains(word))
            {
                if (value is null && i + 1 >= magic.Words.Count)
                    throw new MagicException(magic.Line, $"Found {word} at the end of #!{magic.Name}, expected its value.");
                _values[word] = value ?? magic.Words[++i];
            }
            else if (flags.Contains(word))
            {
                _values[word] = "";
            }
            else if (word.StartsWith("--", StringComparison.Ordinal) || _positional.Count == positional)
            {
                string[] known = [.. options, .. flags];
                throw new MagicException(magic.Line, $"Found {word} after #!{magic.Name}, expected {(known.Length == 0 ? "nothing" : string.Join(", ", known))}{(positional > 0 ? " or a name" : "")}.");
            }
            else
            {
                _positional.Add(word);
            }
        }
    }

    /// <summary>The words that belong to no option.</summary>
    public IReadOnlyList<string> Positional => _positional;

    /// <summary>All options with their values; flags have an empty one.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>The value of an option, or null.</summary>
    public string? this[string option] => _values.GetValueOrDefault(option);
}
