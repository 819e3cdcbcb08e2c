using System.Globalization;
using System.Text;

namespace YiTa.Analysis.Quantities.Internal.Bounding;

/// <summary>Makes forms, each one only once.</summary>
internal sealed class FormPool
{
    private const int MostOccurrences = 1_000_000;
    private readonly Dictionary<string, Form> _forms = new(StringComparer.Ordinal);

    public Form Number(Rational number) => Intern($"n{Text(number)}", id => new Form(id, FormKind.Number) { Number = number });

    public Form Variable(int variable) => Intern($"v{variable}", id => new Form(id, FormKind.Variable) { Variable = variable, Occurrences = [.. Enumerable.Repeat(0, variable), 1] });

    /// <summary>A sum; a number or a term alone where nothing else is left.</summary>
    public Form Sum(Rational constant, IEnumerable<(Form Term, Rational Coefficient)> terms)
    {
        var list = terms.Where(term => !term.Coefficient.IsZero).OrderBy(term => term.Term.Id).ToArray();
        if (list.Length == 0) return Number(constant);
        if (list.Length == 1 && constant.IsZero && list[0].Coefficient == Rational.One) return list[0].Term;
        var key = new StringBuilder("s").Append(Text(constant));
        foreach (var (term, coefficient) in list) key.Append('+').Append(Text(coefficient)).Append('*').Append(term.Id);
        return Intern(key.ToString(), id => new Form(id, FormKind.Sum) { Number = constant, Terms = list, Occurrences = Add(list.Select(term => term.Term)) });
    }

    /// <summary>A product; 1 where no factor is left, a factor alone where it is the only one.</summary>
    public Form Product(IEnumerable<(Form Base, int Exponent)> factors)
    {
        var list = factors.Where(factor => factor.Exponent != 0).OrderBy(factor => factor.Base.Id).ToArray();
        if (list.Length == 0) return Number(Rational.One);
        if (list.Length == 1 && list[0].Exponent == 1) return list[0].Base;
        var key = new StringBuilder("p");
        foreach (var (item, exponent) in list) key.Append(CultureInfo.InvariantCulture, $"*{item.Id}^{exponent}");
        return Intern(key.ToString(), id => new Form(id, FormKind.Product) { Factors = list, Occurrences = Add(list.Select(factor => factor.Base)) });
    }

    public Form Function(Operation function, int degree, params Form[] arguments) => Intern(
        $"f{function}{degree}({string.Join(',', arguments.Select(argument => argument.Id))})",
        id => new Form(id, FormKind.Function) { Function = function, Degree = degree, Arguments = arguments, Occurrences = Add(arguments) });

    private Form Intern(string key, Func<int, Form> make)
    {
        if (_forms.TryGetValue(key, out var form)) return form;
        form = make(_forms.Count);
        _forms.Add(key, form);
        return form;
    }

    private static string Text(Rational number) => $"{number.Numerator}/{number.Denominator}";

    private static int[] Add(IEnumerable<Form> parts)
    {
        int[] sum = [];
        foreach (var part in parts)
        {
            if (part.Occurrences.Length > sum.Length) Array.Resize(ref sum, part.Occurrences.Length);
            for (var i = 0; i < part.Occurrences.Length; i++) sum[i] = Math.Min(MostOccurrences, sum[i] + part.Occurrences[i]);
        }

        return sum;
    }
}
