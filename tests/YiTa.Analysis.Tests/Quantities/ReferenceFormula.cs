using System.Globalization;
using System.Text.RegularExpressions;
using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Tests.Quantities;

/// <summary>Reads the formulas of the reference files (grammar in Reference/expressions.py) as quantities.</summary>
internal sealed partial class ReferenceFormula
{
    private readonly Func<string, Quantity> _named;
    private readonly List<string> _tokens;
    private int _at;
    private int _spans;

    private ReferenceFormula(string text, Func<string, Quantity> named)
    {
        _named = named;
        _tokens = [.. Token().Matches(text).Select(match => match.Value.Trim())];
        Assert.Equal(text.Replace(" ", ""), string.Concat(_tokens).Replace(" ", ""));
    }

    /// <summary>The quantity of a formula.</summary>
    /// <param name="text">The formula.</param>
    /// <param name="named">Gives the quantity of a key in quotation marks, or of a letter that is no function.</param>
    public static Quantity Read(string text, Func<string, Quantity> named)
    {
        var reader = new ReferenceFormula(text, named);
        var result = reader.Sum();
        Assert.Equal(reader._tokens.Count, reader._at);
        return result;
    }

    private string Peek => _at < _tokens.Count ? _tokens[_at] : "";

    private string Take(string? expected = null)
    {
        if (expected is not null) Assert.Equal(expected, Peek);
        return _tokens[_at++];
    }

    private Quantity Sum()
    {
        var left = Product();
        while (Peek is "+" or "-") left = Take() == "+" ? left + Product() : left - Product();
        return left;
    }

    private Quantity Product()
    {
        var left = Signed();
        while (Peek is "*" or "/") left = Take() == "*" ? left * Signed() : left / Signed();
        return left;
    }

    private Quantity Signed()
    {
        if (Peek == "-")
        {
            Take();
            return -Signed();
        }

        var left = Atom();
        if (Peek != "^") return left;
        Take();
        var text = Peek;
        if (text == "-" && int.TryParse(_tokens[_at + 1], CultureInfo.InvariantCulture, out var below))
        {
            _at += 2;
            return left.Pow(-below);
        }

        var exponent = Signed();
        return int.TryParse(text, CultureInfo.InvariantCulture, out var whole) ? left.Pow(whole) : text == "0.5" ? left.Sqrt() : left.Pow(exponent);
    }

    private Quantity Atom()
    {
        var token = Take();
        switch (token[0])
        {
            case '(':
                var inner = Sum();
                Take(")");
                return inner;
            case '[':
                var ends = new List<decimal> { Number() };
                while (Take() == ",") ends.Add(Number());
                var unit = LiteralUnit();
                return Quantity.Literal(ends.Count == 3 ? ends[1] : null, ends[0], ends[^1], unit, $"span {++_spans}", "stated in the reference");
            case '"':
                return _named(token.Trim('"'));
            case >= '0' and <= '9':
                var literal = LiteralUnit();
                return int.TryParse(token, CultureInfo.InvariantCulture, out var whole)
                    ? Quantity.Constant(whole, literal)
                    : Quantity.Literal(decimal.Parse(token, CultureInfo.InvariantCulture), literal, token, "stated in the reference");
        }

        if (Peek != "(") return _named(token);
        Take("(");
        var arguments = new List<Quantity> { Sum() };
        while (Take() == ",") arguments.Add(Sum());
        return Call(token, arguments);
    }

    private static Quantity Call(string name, List<Quantity> a) => name switch
    {
        "min" => a.Aggregate(Quantity.Min),
        "max" => a.Aggregate(Quantity.Max),
        "sum" => Quantity.Sum(a),
        "sqrt" => a[0].Sqrt(),
        "log" => a[0].Log(),
        "exp" => a[0].Exp(),
        "share" => Quantity.Share(a[0], Quantity.Sum(a)),
        "rate" => a[0] / a[1],
        "index" => 100 * (a[0] / a[1]),
        "cagr" => ((a[1] / a[0]).Pow(1 / Pure(a[2])) - 1) / Quantity.Constant(1, a[2].Unit),
        "doubling" => a[2] * (Quantity.Constant(2).Log() / (a[1] / a[0]).Log()),
        "interp_lin" => a[0] + (Weight(a) * (a[2] - a[0])),
        "interp_log" => a[0] * (a[2] / a[0]).Pow(Weight(a)),
        _ => throw new ArgumentException(name),
    };

    private static Quantity Weight(List<Quantity> a) => (a[4] - a[1]) / (a[3] - a[1]);

    private static Quantity Pure(Quantity time) => time / Quantity.Constant(1, time.Unit);

    private decimal Number()
    {
        var value = decimal.Parse(Take(), CultureInfo.InvariantCulture);
        while (Peek == "/")
        {
            Take();
            value /= decimal.Parse(Take(), CultureInfo.InvariantCulture);
        }

        return value;
    }

    private YiTa.Analysis.Quantities.Unit LiteralUnit() => Peek.StartsWith('{') ? Unit(Take().Trim('{', '}')) : YiTa.Analysis.Quantities.Unit.Ratio;

    /// <summary>A unit of the reference files, such as persons/days and 1/years.</summary>
    public static YiTa.Analysis.Quantities.Unit Unit(string text)
    {
        var unit = YiTa.Analysis.Quantities.Unit.Ratio;
        foreach (var (i, part) in text.Split('/').Index())
        {
            foreach (var name in part.Split('*').Where(name => name != "1"))
            {
                var factor = YiTa.Analysis.Quantities.Unit.Parse(name.Split('^')[0]).Pow(name.Contains('^', StringComparison.Ordinal) ? int.Parse(name.Split('^')[1], CultureInfo.InvariantCulture) : 1);
                unit = i == 0 ? unit * factor : unit / factor;
            }
        }

        return unit;
    }

    [GeneratedRegex("""\s*(?:\d+(?:\.\d+)?|"[^"]+"|[a-z_]+|\{[^}]*\}|[-+*/^()\[\],])""")]
    private static partial Regex Token();
}
