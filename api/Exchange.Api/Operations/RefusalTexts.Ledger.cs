namespace Exchange.Api.Operations;

/// <summary>The sentences of Ledger.</summary>
internal static partial class RefusalTexts
{
    private static Dictionary<string, (string English, string Chinese)> Ledger => new()
    {
        ["AMOUNT_OUT_OF_RANGE"] = (
            "An amount is a whole number from {least} to {most}, not {amount}.",
            "数量必须是 {least} 到 {most} 之间的整数，而不是 {amount}。"),
        ["INSUFFICIENT_BALANCE"] = (
            "{sender} has {balance} of these left, and {needed} were to leave it: something took them first.",
            "账户 {sender} 仅剩 {balance}，不足以转出 {needed}，其余已被先行用去。"),
        ["MINT_OUT_OF_REACH"] = (
            "Only the programme's own brand brings its points into being, and not while suspended.",
            "只有发行品牌可以使其积分产生，且品牌不得处于暂停状态。"),
        ["POINTS_EXPIRED"] = ("These points have expired.", "该积分已过期。"),
        ["POINTS_NOT_MATURE"] = ("These points cannot be used yet.", "该积分尚未到账，暂不可用。"),
        ["RECEIVER_NOT_OPEN"] = (
            "{account} is no open account, so nothing can be given to it. Check the address.",
            "账户 {account} 尚未开通，无法接收，请检查地址。"),
    };
}
