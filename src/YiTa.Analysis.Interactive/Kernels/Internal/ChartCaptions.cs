using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using YiTa.Analysis.Charts;

namespace YiTa.Analysis.Interactive.Kernels.Internal;

/// <summary>
/// Sends a caption after each picture. The kernel knows one output for a value; the second one is published when the first has gone out,
/// by a subscription that comes after the kernel's own.
/// </summary>
internal static class ChartCaptions
{
    private static readonly ConditionalWeakTable<Kernel, object> Followed = [];

    /// <summary>Follows what a kernel shows from now on; a second call for it does nothing.</summary>
    public static void Follow(Kernel root)
    {
        if (!Followed.TryAdd(root, root)) return;
        var running = new ConditionalWeakTable<KernelInvocationContext, object>();
        root.AddMiddleware(async (command, context, next) =>
        {
            // Commands that run inside of another share its context, and are followed already.
            if (!running.TryAdd(context, context))
            {
                await next(command, context).ConfigureAwait(false);
                return;
            }

            try
            {
                using var subscription = Subscribe(context);
                await next(command, context).ConfigureAwait(false);
            }
            finally
            {
                running.Remove(context);
            }
        });
    }

    private static IDisposable Subscribe(KernelInvocationContext context)
    {
        // What happened before is replayed while subscribing, and has its caption.
        var live = false;
        var subscription = context.KernelEvents.Subscribe(shown =>
        {
            if (!live || shown is not DisplayEvent { Value: Chart chart } picture) return;
            // A picture that is updated brings its caption along under a name that follows from its own.
            var id = picture.ValueId is { } of ? $"{of}-caption" : null;
            context.Publish(picture is DisplayedValueUpdated
                ? new DisplayedValueUpdated(chart.Title, id, shown.Command, Caption(chart))
                : new DisplayedValueProduced(chart.Title, shown.Command, Caption(chart), id));
        });
        live = true;
        return subscription;
    }

    private static FormattedValue[] Caption(Chart chart) =>
        [.. chart.ToMimeBundles()[1].Select(part => new FormattedValue(part.Key, part.Value.GetValue<string>()))];
}
