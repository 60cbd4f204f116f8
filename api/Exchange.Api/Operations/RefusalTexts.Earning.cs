namespace Exchange.Api.Operations;

/// <summary>The sentences of Earning.</summary>
internal static partial class RefusalTexts
{
    private static Dictionary<string, (string English, string Chinese)> Earning => new()
    {
        ["ACCOUNT_CAP_EXCEEDED"] = (
            "{account} would come to {charged} points of this kind in the period; the cap is {cap}.",
            "账户 {account} 本期此类积分将达 {charged}，超过上限 {cap}。"),
        ["BATCH_LENGTH_OUT_OF_RANGE"] = (
            "A batch has {least} to {most} entries, not {length}. Split it.",
            "一批应有 {least} 到 {most} 条，而不是 {length} 条，请拆分后再提交。"),
        ["NOT_THE_ISSUER"] = (
            "Only the programme's own brand issues its points.", "只有发行品牌可以发放该计划的积分。"),
        ["PROGRAMME_CAP_EXCEEDED"] = (
            "The programme would come to {charged} points of this kind in the period; the cap is {cap}.",
            "该计划本期此类积分将达 {charged}，超过上限 {cap}。"),
        ["REFERENCE_ALREADY_USED"] = (
            "This reference was used before; nothing is done twice under it.",
            "该凭证号已使用过，不会重复处理。"),
        ["REFERENCE_OUT_OF_RANGE"] = (
            "A reference has {least} to {most} characters, not {length}.",
            "凭证号长度须为 {least} 到 {most} 个字符，而不是 {length} 个。"),
        ["REFERRAL_NOT_PROVEN"] = (
            "Points for an invitation are issued as a referral bonus only, where the invitation is proven.",
            "邀请积分只能作为推荐奖励发放，且须有邀请记录。"),
    };
}
