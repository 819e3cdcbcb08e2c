using System.Globalization;
using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Sessions.Internal.Magics;

namespace YiTa.Notebooks.Sessions.Internal;

/// <summary>Runs the parts of a cell one after the other.</summary>
internal static class CellRunner
{
    /// <summary>Runs a cell. Returns its error, or null; never throws.</summary>
    public static async Task<CellError?> RunAsync(CellScope scope, string source, string language)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        return await RunNestedAsync(scope, source, language).ConfigureAwait(false);
    }

    /// <summary>Runs code in the middle of a cell. Returns its error, with line numbers of that code, or null; never throws.</summary>
    public static async Task<CellError?> RunNestedAsync(CellScope scope, string source, string language)
    {
        scope.Enter();
        var call = new MagicCall(scope);
        try
        {
            var error = await RunSegmentsAsync(scope, source, language, call).ConfigureAwait(false);
            call.Finish();
            return error;
        }
        catch (MagicException exception)
        {
            return new(scope.Cell, null, new("MagicError", exception.Message) { Line = exception.Line });
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new(scope.Cell, null, CellErrors.Of(exception));
        }
    }

    private static async Task<CellError?> RunSegmentsAsync(CellScope scope, string source, string language, MagicCall call)
    {
        var session = scope.Session;
        foreach (var segment in CellSplitter.Split(source, language, session.HasKernel))
        {
            scope.Cancellation.ThrowIfCancellationRequested();
            if (segment.Magic is { } magic)
            {
                var failed = await MagicCatalog.RunAsync(call with { Line = magic, Kernel = segment.Kernel }).ConfigureAwait(false);
                if (failed is not null)
                    return failed;
                continue;
            }

            if (await RunCodeAsync(scope, segment).ConfigureAwait(false) is { } error)
                return error;
        }

        return null;
    }

    private static async Task<CellError?> RunCodeAsync(CellScope scope, CellSegment segment)
    {
        IKernel kernel;
        try
        {
            kernel = scope.Session.GetKernel(segment.Kernel);
        }
        catch (UnknownKernelException exception)
        {
            return new(scope.Cell, null, new("UnknownKernel", exception.Message) { Line = segment.FirstLine, Exception = exception });
        }

        var name = kernel.Info.Name;
        var inner = scope with { Kernel = name };
        inner.Enter();
        try
        {
            var context = new KernelContext(scope.Session, scope.Outputs, scope.Cell, segment.FirstLine)
            {
                Arguments = ChooserArguments.Of(segment.Chooser, kernel.Info),
            };
            var result = await kernel.ExecuteAsync(segment.Code, context, scope.Cancellation).ConfigureAwait(false);
            if (!result.Succeeded)
                return new(scope.Cell, name, result.Error);
            if (result.HasValue)
                scope.Session.ShowResult(scope, result.Value);
            return null;
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or MagicException))
        {
            return new(scope.Cell, name, CellErrors.Of(exception));
        }
        finally
        {
            scope.Enter();
        }
    }
}
