namespace Exchange.Api.Operations;

/// <summary>The sentences of Clearing.</summary>
internal static partial class RefusalTexts
{
    private static Dictionary<string, (string English, string Chinese)> Clearing => new()
    {
        ["BRAND_IN_DEFAULT"] = (
            "The brand behind these points has not settled what it owes. Only it takes them for now.",
            "该积分的发行品牌尚有未结清款项，目前仅其自身可收取。"),
        ["DEBT_ABOVE_MAXIMUM"] = (
            "What one brand would owe the other is more than can be recorded. Split it.", "品牌间应付金额超出可记录范围，请拆分后再提交。"),
        ["NET_DEBIT_CAP_EXCEEDED"] = (
            "The issuer would owe {exposureFen} fen; its limit is {limitFen} fen. Try again after it has settled.",
            "发行品牌的应付将达人民币 {exposureFen} 分，超过 {limitFen} 分的限额，请待其结清后再试。"),
    };
}
