using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace YiTa.Publishing.Site.Internal.Markup;

/// <summary>Builds <see cref="Html"/> from an interpolated string: strings are escaped, markup is not.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlInterpolation(int literalLength, int formattedCount)
{
    private readonly StringBuilder builder = new(literalLength + (formattedCount * 24));

    public void AppendLiteral(string literal) => builder.Append(literal);

    public void AppendFormatted(string? text) => builder.Append(Html.Escape(text));

    public void AppendFormatted(int number) => builder.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Html markup) => builder.Append(markup.ToString());

    public void AppendFormatted(IEnumerable<Html> pieces)
    {
        foreach (var piece in pieces) builder.Append(piece.ToString());
    }

    public override string ToString() => builder.ToString();
}
