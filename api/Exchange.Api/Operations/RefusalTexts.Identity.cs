namespace Exchange.Api.Operations;

/// <summary>The sentences of Identity.</summary>
internal static partial class RefusalTexts
{
    private static Dictionary<string, (string English, string Chinese)> Identity => new()
    {
        ["CLIENT_NAME_TAKEN"] = (
            "You have a client “{name}” already: {clientId}. Choose another name, or give that one a new secret.",
            "已有名为“{name}”的客户端：{clientId}。请换一个名称，或为该客户端更换密钥。"),
        ["CLIENT_UNKNOWN"] = (
            "There is no client {clientId} that you could change. Look it up in your list of clients.",
            "没有可由您更改的客户端 {clientId}，请在客户端列表中查找。"),
        ["NAME_OUT_OF_RANGE"] = (
            "The name has {length} characters; it takes {least} to {most}.", "名称有 {length} 个字符，须为 {least} 至 {most} 个。"),
        ["SCOPES_OUT_OF_RANGE"] = (
            "Asked for: “{scopes}”. Give at least one scope, and none beyond your own: {yours}.",
            "所选权限：“{scopes}”。请至少选择一项，且不得超出您自己的权限：{yours}。"),
        ["TOO_MANY_CLIENTS"] = (
            "{clients} of at most {most} clients are open. Revoke one that is no longer used.",
            "已有 {clients} 个有效客户端，上限为 {most} 个，请先停用不再使用的客户端。"),
    };
}
