using YiTa.Notebooks.Jupyter.Internal.Content;
using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.Jupyter.Internal.Worker;

/// <summary>Answers what editors ask while one types.</summary>
internal static class HelpAnswers
{
    /// <summary>The content of the answer to a request for help.</summary>
    public static async Task<byte[]> AnswerAsync(Func<NotebookSession> open, string type, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        try
        {
            var session = open();
            return type switch
            {
                "complete_request" => ContentJson.Write(await CompleteAsync(session, ContentJson.Read<CompleteRequest>(content), cancellation).ConfigureAwait(false)),
                "inspect_request" => ContentJson.Write(await InspectAsync(session, ContentJson.Read<InspectRequest>(content), cancellation).ConfigureAwait(false)),
                "is_complete_request" => ContentJson.Write(IsComplete(session, ContentJson.Read<IsCompleteRequest>(content))),
                _ => Error("UnknownRequest", $"This kernel does not know '{type}'."),
            };
        }
        catch (System.Text.Json.JsonException exception)
        {
            return Error("BadRequest", $"The content of {type} does not fit the protocol: {exception.Message}");
        }
        catch (Exception exception)
        {
            return Error(exception.GetType().Name, exception.Message);
        }
    }

    /// <summary>What is known of a name that a cell asks for as IPython has it, <c>name?</c>; null for any other cell, and for a
    /// name of which nothing is known.</summary>
    public static async Task<PagePayload?> PageAsync(NotebookSession session, string code, CancellationToken cancellation)
    {
        var name = code.Trim();
        if (name.Length < 2 || name[^1] != '?' || !name[..^1].All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '.'))
            return null;
        name = name[..^1];
        try
        {
            return await session.InspectAsync(name, name.Length, 1, cancellation: cancellation).ConfigureAwait(false) is { } found
                ? new("page", new() { { "text/plain", found.Text }, { "text/markdown", found.Markdown } }, 0)
                : null;
        }
        catch (OperationCanceledException)
        {
            return null; // the cell, run as one, tells that it was interrupted
        }
    }

    private static byte[] Error(string name, string message) => ContentJson.Write(new ErrorContent(name, message, []) { Status = "error" });

    private static async Task<CompleteReply> CompleteAsync(NotebookSession session, CompleteRequest request, CancellationToken cancellation)
    {
        var code = request.Code;
        var list = await session.CompleteAsync(code, CodePoints.ToOffset(code, request.CursorPos), cancellation: cancellation).ConfigureAwait(false);
        var (start, end) = (CodePoints.FromOffset(code, list.Start), CodePoints.FromOffset(code, list.End));
        return new("ok", [.. list.Items.Select(item => item.Text)], start, end, new()
        {
            Types = [.. list.Items.Select(item => new CompletionType(item.Text, start, end, KindOf(item.Kind)) { Signature = item.Detail })],
        });
    }

    private static async Task<InspectReply> InspectAsync(NotebookSession session, InspectRequest request, CancellationToken cancellation)
    {
        var (code, detail) = (request.Code, request.DetailLevel == 0 ? 0 : 1);
        var offset = CodePoints.ToOffset(code, request.CursorPos);
        var signatures = await session.GetSignaturesAsync(code, offset, cancellation: cancellation).ConfigureAwait(false);
        var found = await session.InspectAsync(code, offset, detail, cancellation: cancellation).ConfigureAwait(false);
        if (found is null && signatures is null)
            return new("ok", false, [], new Dictionary<string, string>());
        // Inside of a call its signature says more than what the cursor touches.
        var (text, markdown) = signatures is null ? (found!.Text, found.Markdown) : SignatureText.Of(signatures, found);
        return new("ok", true, new() { { "text/plain", text }, { "text/markdown", markdown } }, new Dictionary<string, string>());
    }

    private static IsCompleteReply IsComplete(NotebookSession session, IsCompleteRequest request)
    {
        var answer = session.IsComplete(request.Code);
        return answer.State switch
        {
            CompletenessState.Complete => new("complete"),
            CompletenessState.Incomplete => new("incomplete") { Indent = answer.Indent },
            CompletenessState.Invalid => new("invalid"),
            _ => new("unknown"),
        };
    }

    // The names that Jupyter's editors have symbols for.
    private static string KindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Variable or CompletionKind.Parameter => "instance",
        CompletionKind.Method => "method",
        CompletionKind.Function => "function",
        CompletionKind.EnumMember => "enum member",
        CompletionKind.TypeParameter => "type parameter",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
