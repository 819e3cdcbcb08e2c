using FSharp.Compiler.EditorServices;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Kernels.Help.Internal;
using YiTa.Notebooks.Kernels.Help.Internal.Documentation;

namespace YiTa.Notebooks.FSharp.Internal.Help;

/// <summary>Tells how to call the method that is being called.</summary>
internal static class FSharpSignatures
{
    public static SignatureHelp? At(FsiHost host, string code, int offset)
    {
        var lexis = new FSharpLexis(code);
        if (lexis.At(offset) is { Kind: FSharpPieceKind.Comment } || FSharpCall.Around(lexis.Plain, offset) is not { } call)
            return null;
        var draft = FSharpDraft.Of(host, code);
        var place = FSharpPlace.Of(draft.Code, call.NameEnd);
        var group = draft.Checked.GetMethods(place.Line, place.Column, place.Text, FSharpOption<FSharpList<string>>.Some(ListModule.OfSeq(call.Name.Split('.'))));
        if (group.Methods.Length == 0)
            return null;
        var active = Array.FindIndex(group.Methods, method => method.Parameters.Length > call.Argument);
        return new([.. group.Methods.Select(method => Signature(group.MethodName, method))], Math.Max(0, active), call.Argument);
    }

    private static SignatureInfo Signature(string name, MethodGroupItem method)
    {
        var documentation = FSharpToolTip.Documentation(method.XmlDoc);
        var about = documentation?.Elements("param").ToLookup(element => element.Attribute("name")?.Value);
        var parameters = method.Parameters.Select(parameter => new ParameterInfo(
            FSharpToolTip.Words(parameter.Display), about?[parameter.ParameterName].Select(element => HelpText.Plain(DocumentationText.Inline(element))).FirstOrDefault())).ToList();
        return new($"{name}({string.Join(", ", parameters.Select(parameter => parameter.Label))}) {FSharpToolTip.Words(method.ReturnTypeText)}", parameters)
        {
            Documentation = documentation?.Element("summary") is { } summary ? HelpText.Plain(DocumentationText.Inline(summary)) : null,
        };
    }
}
