namespace YiTa.Analysis.Evidence.Internal;

/// <summary>English number words and what they are worth.</summary>
internal static class NumberWords
{
    private static readonly string[] Units =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] UnitOrdinals =
    [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ];

    private static readonly Dictionary<string, NumberWord> Words = Build();

    public static bool TryGet(ReadOnlySpan<char> word, out NumberWord found)
    {
        found = default;
        return word.Length <= 16 && Words.TryGetValue(word.ToString().ToLowerInvariant(), out found);
    }

    private static Dictionary<string, NumberWord> Build()
    {
        var words = new Dictionary<string, NumberWord>(StringComparer.Ordinal);
        for (var i = 0; i < Units.Length; i++)
        {
            words[Units[i]] = new(NumberWordKind.Cardinal, i);
            words[UnitOrdinals[i]] = new(NumberWordKind.Ordinal, i);
            if (i is > 2 and not 8)
                words[UnitOrdinals[i] + "s"] = new(NumberWordKind.Other, null);
            words[Units[i] + "fold"] = new(NumberWordKind.Other, i);
        }

        for (var i = 0; i < Tens.Length; i++)
        {
            var stem = Tens[i][..^1];
            words[Tens[i]] = new(NumberWordKind.Cardinal, (i + 2) * 10);
            words[stem + "ieth"] = new(NumberWordKind.Ordinal, (i + 2) * 10);
            words[stem + "ies"] = new(NumberWordKind.Other, (i + 2) * 10);
            words[Tens[i] + "fold"] = new(NumberWordKind.Other, (i + 2) * 10);
        }

        foreach (var (name, value) in new (string, decimal)[] { ("hundred", 100), ("thousand", 1000), ("million", 1e6m), ("billion", 1e9m) })
        {
            words[name] = new(NumberWordKind.Magnitude, value);
            words[name + "s"] = new(NumberWordKind.Magnitude, value);
            words[name + "th"] = new(NumberWordKind.Ordinal, value);
            words[name + "fold"] = new(NumberWordKind.Other, value);
        }

        words["dozen"] = words["dozens"] = new(NumberWordKind.Magnitude, 12);
        words["tens"] = new(NumberWordKind.Magnitude, 10);
        words["half"] = new(NumberWordKind.Other, 0.5m);
        words["halves"] = new(NumberWordKind.Other, 0.5m);
        words["quarter"] = words["quarters"] = new(NumberWordKind.Other, 0.25m);
        words["once"] = words["single"] = new(NumberWordKind.Other, 1);
        words["twice"] = words["double"] = words["doubled"] = words["doubles"] = words["doubling"] = new(NumberWordKind.Other, 2);
        words["both"] = words["pair"] = words["pairs"] = new(NumberWordKind.Other, 2);
        words["thrice"] = words["triple"] = words["tripled"] = words["triples"] = words["tripling"] = new(NumberWordKind.Other, 3);
        words["quadruple"] = words["quadrupled"] = new(NumberWordKind.Other, 4);
        return words;
    }
}
