using System.Globalization;
using YiTa.Notebooks.Documents;

namespace YiTa.Notebooks.Sessions.Internal.Magics;

/// <summary>Says how long the rest of the cell took.</summary>
internal sealed class TimeMagic : IMagic
{
    public string Name => "time";

    public string Usage => "#!time";

    public string Description => "Says how long the rest of the cell took; its output differs from run to run.";

    public Task<CellError?> RunAsync(MagicCall call)
    {
        call.Arguments([]);
        var time = call.Session.Options.Time;
        var start = time.GetTimestamp();
        call.AtEnd(() =>
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"Wall time: {time.GetElapsedTime(start).TotalMilliseconds:0.0} ms");
            call.Scope.Outputs.Publish(new DisplayEvent(MimeBundle.Text("text/plain", text)));
        });
        return Task.FromResult<CellError?>(null);
    }
}
