namespace Exchange.Api.Operations;

/// <summary>The sentences of Operations.</summary>
internal static partial class RefusalTexts
{
    private static Dictionary<string, (string English, string Chinese)> Operations => new()
    {
        ["CHAIN_NOT_READ_YET"] = (
            "The exchange is still starting. Try again in a few seconds.", "系统正在启动，请几秒后重试。"),
        ["REFUSED_WITHOUT_REASON"] = (
            "The contract refused and gave no reason. Nothing happened.", "合约拒绝了请求且未说明原因，未发生任何变动。"),
    };
}
