using System.Globalization;
using System.Text;

namespace YiTa.Analysis.Quantities.Internal;

/// <summary>Units as people write them, both ways.</summary>
internal static class UnitText
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static string Format(UnitFactor[] factors, Dimensionless label, bool one)
    {
        var text = new StringBuilder();
        foreach (var factor in factors.Where(factor => factor.Exponent > 0))
        {
            if (text.Length > 0) text.Append(" · ");
            text.Append(one ? factor.Base.Singular : factor.Base.Plural);
            AppendExponent(text, factor.Exponent);
        }

        if (text.Length == 0 && (label != Dimensionless.Ratio || factors.Length == 0))
            text.Append(label switch { Dimensionless.Share => "share", Dimensionless.PerCent => "per cent", _ => "ratio" });
        foreach (var factor in factors.Where(factor => factor.Exponent < 0))
        {
            text.Append(text.Length > 0 ? " per " : "per ").Append(factor.Base.Singular);
            AppendExponent(text, -factor.Exponent);
        }

        return text.ToString();
    }

    /// <summary>Reads a unit; gives the part that is none, or null where all is well.</summary>
    public static string? Read(string text, out List<UnitFactor> factors, out Dimensionless label)
    {
        (factors, label) = ([], Dimensionless.Ratio);
        var rest = text.Trim();
        foreach (var (word, meaning) in ((string, Dimensionless)[])[("per cent", Dimensionless.PerCent), ("percent", Dimensionless.PerCent), ("share", Dimensionless.Share), ("ratio", Dimensionless.Ratio)])
        {
            if (rest != word && !rest.StartsWith(word + " per ", StringComparison.Ordinal)) continue;
            (label, rest) = (meaning, rest[word.Length..].TrimStart());
            if (rest.Length == 0) return null;
            break;
        }

        var parts = (rest.StartsWith("per ", StringComparison.Ordinal) ? " " + rest : rest).Split(" per ");
        for (var i = 0; i < parts.Length; i++)
        {
            if (i == 0 && parts[0].Trim().Length == 0 && parts.Length > 1) continue;
            foreach (var item in parts[i].Split('·'))
            {
                if (Factor(item.Trim(), i == 0 ? 1 : -1) is not { } factor) return item.Trim();
                factors.Add(factor);
            }
        }

        return null;
    }

    public static bool IsReserved(string name) =>
        name != name.Trim() || name.Any(c => char.IsDigit(c) || "·/^".Contains(c, StringComparison.Ordinal) || Superscripts.Contains(c, StringComparison.Ordinal))
        || name.Split(' ').Contains("per") || name is "share" or "ratio" or "per cent";

    public static string Singular(string plural) => plural switch
    {
        [.., 'i', 'e', 's'] => plural[..^3] + "y",
        [.., 's', 'e', 's'] or [.., 'x', 'e', 's'] or [.., 'c', 'h', 'e', 's'] => plural[..^2],
        [.., 's', 's'] => plural,
        [.., 's'] => plural[..^1],
        _ => plural,
    };

    private static UnitFactor? Factor(string text, int sign)
    {
        var name = text.TrimEnd(Superscripts.ToCharArray());
        var exponent = 0;
        foreach (var digit in text[name.Length..])
        {
            if (exponent > 99) return null;
            exponent = (exponent * 10) + Superscripts.IndexOf(digit, StringComparison.Ordinal);
        }

        return UnitRegistry.Find(name) is { } unit && (exponent > 0 || name.Length == text.Length)
            ? new UnitFactor(unit, sign * (exponent == 0 ? 1 : exponent))
            : null;
    }

    private static void AppendExponent(StringBuilder text, int exponent)
    {
        if (exponent == 1) return;
        foreach (var digit in exponent.ToString(CultureInfo.InvariantCulture)) text.Append(Superscripts[digit - '0']);
    }
}
