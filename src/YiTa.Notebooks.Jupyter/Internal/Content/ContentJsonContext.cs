using System.Text.Json.Serialization;
using YiTa.Notebooks.Jupyter.Internal.Link;

namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>What can be written and read, prepared by the compiler.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ExecuteRequest))]
[JsonSerializable(typeof(ExecuteReply))]
[JsonSerializable(typeof(ErrorContent))]
[JsonSerializable(typeof(StatusContent))]
[JsonSerializable(typeof(ExecuteInputContent))]
[JsonSerializable(typeof(StreamTextContent))]
[JsonSerializable(typeof(DisplayContent))]
[JsonSerializable(typeof(ClearContent))]
[JsonSerializable(typeof(WelcomeContent))]
[JsonSerializable(typeof(KernelInfoReply))]
[JsonSerializable(typeof(CompleteRequest))]
[JsonSerializable(typeof(CompleteReply))]
[JsonSerializable(typeof(InspectRequest))]
[JsonSerializable(typeof(InspectReply))]
[JsonSerializable(typeof(IsCompleteRequest))]
[JsonSerializable(typeof(IsCompleteReply))]
[JsonSerializable(typeof(HistoryRequest))]
[JsonSerializable(typeof(HistoryReply))]
[JsonSerializable(typeof(CommInfoRequest))]
[JsonSerializable(typeof(CommInfoReply))]
[JsonSerializable(typeof(CommContent))]
[JsonSerializable(typeof(ShutdownContent))]
[JsonSerializable(typeof(OkReply))]
[JsonSerializable(typeof(ConnectReply))]
[JsonSerializable(typeof(InputRequest))]
[JsonSerializable(typeof(InputReply))]
[JsonSerializable(typeof(PacketHead))]
internal sealed partial class ContentJsonContext : JsonSerializerContext;
