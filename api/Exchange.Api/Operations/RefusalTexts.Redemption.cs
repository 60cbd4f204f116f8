namespace Exchange.Api.Operations;

/// <summary>The sentences of Redemption.</summary>
internal static partial class RefusalTexts
{
    private static Dictionary<string, (string English, string Chinese)> Redemption => new()
    {
        ["AUTHORISATION_CLOSED"] = (
            "This authorisation is over and nothing of it remains. Ask the member to authorise again.",
            "该授权已结束，没有剩余可收取的积分。请会员重新授权。"),
        ["AUTHORISATION_UNKNOWN"] = (
            "No authorisation of this id is known at your brand.", "贵品牌没有编号为此的授权。"),
        ["CAPTURE_ABOVE_AUTHORISATION"] = (
            "{remaining} points remain authorised; {requested} cannot be taken.",
            "授权仅剩 {remaining} 分，无法收取 {requested} 分。"),
        ["HOLD_EXPIRED"] = (
            "The hold is over. Ask the member to authorise again.", "冻结期已过，请会员重新授权。"),
        ["HOLD_OUT_OF_RANGE"] = (
            "A hold lasts {least} to {most} seconds.", "冻结时长须为 {least} 到 {most} 秒。"),
        ["NOT_ENOUGH_POINTS"] = (
            "{available} {programme} points can be used; {requested} were asked for.",
            "可用的 {programme} 积分为 {available}，而请求为 {requested}。"),
        ["NOT_THE_REDEEMING_BRAND"] = (
            "Only the brand the member authorised may do this.", "只有会员授权的品牌可以执行此操作。"),
    };
}
