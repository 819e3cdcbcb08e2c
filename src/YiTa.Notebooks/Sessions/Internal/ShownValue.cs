using System.Globalization;
using YiTa.Notebooks.Documents;

namespace YiTa.Notebooks.Sessions.Internal;

/// <summary>The outputs of a value that was shown, and how to replace them.</summary>
internal sealed class ShownValue(CellScope scope, string displayId)
{
    private readonly Lock _lock = new();
    private int _outputs;

    public string DisplayId { get; } = displayId;

    /// <summary>Shows the value for the first time.</summary>
    public void Show(object? value, IReadOnlyList<string> mimeTypes) => Publish(value, mimeTypes, scope);

    /// <summary>Replaces the outputs, on behalf of the cell that runs now.</summary>
    public void Update(object? value, IReadOnlyList<string> mimeTypes) => Publish(value, mimeTypes, CellScope.Current ?? scope);

    private void Publish(object? value, IReadOnlyList<string> mimeTypes, CellScope where)
    {
        var bundles = scope.Session.Formatters.ToBundles(value, mimeTypes);
        lock (_lock)
        {
            for (var i = 0; i < Math.Max(bundles.Count, _outputs); i++)
            {
                // A value that fills fewer outputs than the one before it leaves the others empty: outputs cannot be taken back.
                var bundle = i < bundles.Count ? bundles[i] : MimeBundle.Text("text/plain", "");
                var id = i == 0 ? DisplayId : string.Create(CultureInfo.InvariantCulture, $"{DisplayId}/{i + 1}");
                where.Outputs.Publish(i < _outputs ? new UpdateDisplayEvent(id, bundle) : new DisplayEvent(bundle) { DisplayId = id });
            }

            _outputs = Math.Max(bundles.Count, _outputs);
        }
    }
}
