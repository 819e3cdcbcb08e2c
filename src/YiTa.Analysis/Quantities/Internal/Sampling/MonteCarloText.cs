using System.Globalization;

namespace YiTa.Analysis.Quantities.Internal.Sampling;

/// <summary>Results of simulations as people write them: to two significant digits of the standard uncertainty (GUM 7.2.6).</summary>
internal static class MonteCarloText
{
    public static string Of(MonteCarloResult result) =>
        $"{Number(result, result.Mean)} ± {Number(result, result.StandardUncertainty, withUnit: false)}; {Coverage(result)} within {Range(result, result.ShortestInterval)}";

    public static string Full(MonteCarloResult result)
    {
        var lines = new List<string> { $"{Title(result)}: {Of(result)}" };
        lines.AddRange(Rows(result).Select(row => $"  {row.Name}: {row.Text}"));
        lines.AddRange(result.Inputs.Select(input => $"  {input.Title}: {Distribution(input)}{(input.Input?.Citation is { } citation ? $" ({citation})" : "")}"));
        return string.Join('\n', lines);
    }

    /// <summary>What a table says of a result, line by line.</summary>
    public static IEnumerable<(string Name, string Text)> Rows(MonteCarloResult result)
    {
        var percent = Coverage(result);
        yield return ("Mean", Number(result, result.Mean));
        yield return ("Standard uncertainty", Number(result, result.StandardUncertainty));
        yield return ("Median", Number(result, result.Median));
        yield return ($"Shortest interval of {percent}", Range(result, result.ShortestInterval));
        yield return ($"Symmetric interval of {percent}", Range(result, result.SymmetricInterval));
        yield return ("All draws", Range(result, new Interval(result.Minimum, result.Maximum)));
        yield return ("Draws", string.Create(CultureInfo.InvariantCulture, $"{result.Draws:#,0}, seed {result.Options.Seed}"));
        if (result.IsStable is { } stable)
        {
            var tolerance = QuantityText.Number(result.NumericalTolerance!.Value * Scale(result.Quantity.Unit));
            yield return ("Numerical tolerance", stable ? $"{tolerance}, kept" : $"{tolerance}, not reached");
        }

        if (result.OutsideDomain > 0) yield return ("Draws without a result", (result.OutsideDomain * 100).ToString("0.####", CultureInfo.InvariantCulture) + " per cent");
        if (result.Policy is { } policy) yield return ("Policy", policy.Name);
    }

    public static string Title(MonteCarloResult result) => result.Quantity.Title ?? result.Quantity.Formula;

    public static string Coverage(MonteCarloResult result) => (result.Options.Coverage * 100).ToString("0.####", CultureInfo.InvariantCulture) + " per cent";

    public static string Distribution(SampledInput input)
    {
        var name = UnitName(input.Unit);
        return input.Distribution.ToString(Scale(input.Unit)) + (name.Length == 0 ? "" : $" {name}") + $"; {input.Reason}";
    }

    public static string Number(MonteCarloResult result, double value, bool withUnit = true)
    {
        var name = withUnit ? UnitName(result.Quantity.Unit) : "";
        return Places(result) is { } places ? WithUnit(Decimal(value * Scale(result.Quantity.Unit), places), name) : WithUnit(QuantityText.Number(value * Scale(result.Quantity.Unit)), name);
    }

    public static string Range(MonteCarloResult result, Interval range) => range.IsPoint
        ? Number(result, range.Low)
        : WithUnit($"{Number(result, range.Low, withUnit: false)}–{Number(result, range.High, withUnit: false)}", UnitName(result.Quantity.Unit));

    /// <summary>How many decimals two significant digits of the uncertainty take, negative for tens and hundreds; null where nothing varies.</summary>
    private static int? Places(MonteCarloResult result)
    {
        var uncertainty = result.StandardUncertainty * Scale(result.Quantity.Unit);
        if (uncertainty <= QuantityText.OneNumber * Math.Abs(result.Mean * Scale(result.Quantity.Unit))) return null;
        return Math.Clamp(1 - (int)Math.Floor(Math.Log10(uncertainty)), -15, 15);
    }

    private static string Decimal(double value, int places)
    {
        var unit = Math.Pow(10, -places);
        var rounded = places >= 0 ? Math.Round(value, places) : Math.Round(value / unit) * unit;
        var text = rounded.ToString("#,0." + new string('0', Math.Max(places, 0)), CultureInfo.InvariantCulture);
        return rounded == 0 ? text.TrimStart('-') : text.Replace('-', '−');
    }

    private static string WithUnit(string number, string unit) => unit.Length == 0 ? number : $"{number} {unit}";

    private static double Scale(Unit unit) => unit.IsShare ? 100 : 1;

    private static string UnitName(Unit unit) => unit.IsShare ? "per cent" + unit.ToString()["share".Length..] : unit == Unit.Ratio ? "" : unit.ToString();
}
