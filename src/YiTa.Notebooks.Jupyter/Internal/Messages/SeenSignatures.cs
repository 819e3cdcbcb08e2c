using System.Globalization;
using System.Text;

namespace YiTa.Notebooks.Jupyter.Internal.Messages;

/// <summary>Which signatures came lately, so that a message that somebody overheard cannot be sent again. Usable from any thread.</summary>
/// <param name="most">How many are remembered; the oldest are forgotten first.</param>
internal sealed class SeenSignatures(int most)
{
    private readonly HashSet<UInt128> _seen = [];
    private readonly Queue<UInt128> _order = new();

    /// <summary>Remembers a signature.</summary>
    /// <param name="signature">A right one: 64 hexadecimal digits, of which half tell enough.</param>
    /// <returns>False where it came before.</returns>
    public bool Add(ReadOnlySpan<byte> signature)
    {
        var half = UInt128.Parse(Encoding.ASCII.GetString(signature[..32]), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        lock (_seen)
        {
            if (!_seen.Add(half))
                return false;
            _order.Enqueue(half);
            if (_order.Count > most)
                _seen.Remove(_order.Dequeue());
            return true;
        }
    }
}
