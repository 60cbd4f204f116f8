namespace Exchange.Api.Operations;

/// <summary>
/// What every refusal says to a person, in both languages: what stood in the way, and what to do next.
/// </summary>
/// <remarks>
/// One table for the API's own checks and for the contracts' errors, since both use the same codes. A name in braces is
/// replaced by the refusal's argument of that name.
/// </remarks>
internal static class RefusalTexts
{
    private static readonly Dictionary<string, (string English, string Chinese)> Texts = new()
    {
        ["ACCOUNT_NOT_OPEN"] = (
            "{account} is no open account. A brand opens it first with openAccount.",
            "账户 {account} 尚未开通，请先由品牌调用 openAccount 开通。"),
        ["ALREADY_OPEN"] = ("{account} is open already.", "账户 {account} 已经开通。"),
        ["ALREADY_EXECUTED"] = ("This was carried out before; it is never done twice.", "该请求已经执行，不会重复执行。"),
        ["AMOUNT_OUT_OF_RANGE"] = (
            "An amount is a whole number from {least} to {most}, not {amount}.",
            "数量必须是 {least} 到 {most} 之间的整数，而不是 {amount}。"),
        ["AUTHORISATION_CLOSED"] = (
            "This authorisation is over and nothing of it remains. Ask the member to authorise again.",
            "该授权已结束，没有剩余可收取的积分。请会员重新授权。"),
        ["AUTHORISATION_UNKNOWN"] = (
            "No authorisation of this id is known at your brand.", "贵品牌没有编号为此的授权。"),
        ["BATCH_LENGTH_OUT_OF_RANGE"] = (
            "A batch has {least} to {most} entries, not {length}. Split it.",
            "一批应有 {least} 到 {most} 条，而不是 {length} 条，请拆分后再提交。"),
        ["BRAND_UNKNOWN"] = (
            "The alliance has no such brand ({brand}). Check its short name.", "联盟中没有该品牌（{brand}），请检查名称。"),
        ["CAPTURE_ABOVE_AUTHORISATION"] = (
            "{remaining} points remain authorised; {requested} cannot be taken.",
            "授权仅剩 {remaining} 分，无法收取 {requested} 分。"),
        ["CHAIN_NOT_READ_YET"] = (
            "The exchange is still starting. Try again in a few seconds.", "系统正在启动，请几秒后重试。"),
        ["CODE_INVALID"] = (
            "A code is 2 to 16 upper-case letters or digits and begins with a letter; {code} is not.",
            "代码须为 2 到 16 位大写字母或数字，并以字母开头；{code} 不符合。"),
        ["CODE_TAKEN"] = ("{code} is a programme of the alliance already.", "代码 {code} 已被使用。"),
        ["DEADLINE_PASSED"] = (
            "It was not carried out before its deadline, and never will be. Send it again.",
            "未能在截止时间前执行，且不会再执行。请重新提交。"),
        ["HOLD_EXPIRED"] = (
            "The hold is over. Ask the member to authorise again.", "冻结期已过，请会员重新授权。"),
        ["HOLD_OUT_OF_RANGE"] = (
            "A hold lasts {least} to {most} seconds.", "冻结时长须为 {least} 到 {most} 秒。"),
        ["INTENT_UNKNOWN"] = (
            "No prepared request of this id is known. Prepare it again.", "没有该编号的待签请求，请重新准备。"),
        ["KEY_TAKEN"] = ("This key belongs to a brand already.", "该密钥已属于另一品牌。"),
        ["NOT_A_BRAND"] = (
            "Your brand is not on the exchange yet. Ask the alliance to add it.", "贵品牌尚未加入联盟，请联系联盟运营方。"),
        ["NOT_ENOUGH_POINTS"] = (
            "{available} {programme} points can be used; {requested} were asked for.",
            "可用的 {programme} 积分为 {available}，而请求为 {requested}。"),
        ["NOT_THE_ISSUER"] = (
            "Only the programme's own brand issues its points.", "只有发行品牌可以发放该计划的积分。"),
        ["NOT_THE_REDEEMING_BRAND"] = (
            "Only the brand the member authorised may do this.", "只有会员授权的品牌可以执行此操作。"),
        ["P2P_TRANSFER_NOT_PERMITTED"] = (
            "These points cannot be passed from member to member.", "该积分不允许会员之间转让。"),
        ["PARTNER_REDEMPTION_NOT_PERMITTED"] = (
            "These points are taken by their own brand only.", "该积分仅限发行品牌自身使用。"),
        ["POINTS_EXPIRED"] = ("These points have expired.", "该积分已过期。"),
        ["POINTS_NOT_MATURE"] = ("These points cannot be used yet.", "该积分尚未到账，暂不可用。"),
        ["PROGRAMME_UNKNOWN"] = (
            "The alliance has no such programme ({programme}). Check its code.",
            "联盟中没有该积分计划（{programme}），请检查代码。"),
        ["PROOF_INVALID"] = (
            "The proof is not the account's own signature of this opening.", "证明不是该账户对本次开户的有效签名。"),
        ["REFERENCE_ALREADY_USED"] = (
            "Points were issued under this reference before; they are never issued twice.",
            "该凭证号已发放过积分，不会重复发放。"),
        ["REFERENCE_OUT_OF_RANGE"] = (
            "A reference has {least} to {most} characters, not {length}.",
            "凭证号长度须为 {least} 到 {most} 个字符，而不是 {length} 个。"),
        ["REFUSED_WITHOUT_REASON"] = (
            "The contract refused and gave no reason. Nothing happened.", "合约拒绝了请求且未说明原因，未发生任何变动。"),
        ["SIGNATURE_INVALID"] = (
            "This is not the account's own signature of exactly what was prepared.", "这不是该账户对所准备内容的有效签名。"),
        ["SIGNING_KEY_MISSING"] = (
            "No signing key is kept for {owner}. Ask the alliance to add the brand first.",
            "没有为 {owner} 保管签名密钥，请先由联盟添加该品牌。"),
        ["SLUG_INVALID"] = (
            "A short name is 2 to 32 lower-case letters, digits or hyphens and begins with a letter; {slug} is not.",
            "简称须为 2 到 32 位小写字母、数字或连字符，并以字母开头；{slug} 不符合。"),
        ["SLUG_TAKEN"] = ("{slug} is a brand of the alliance already.", "简称 {slug} 已被使用。"),
    };

    /// <summary>
    /// The sentence for a code with its arguments put in; null for a code that has no sentence of its own.
    /// </summary>
    public static string? Say(string code, IReadOnlyList<RefusalArgument> arguments, bool inChinese)
    {
        if (!Texts.TryGetValue(code, out var text))
        {
            return null;
        }

        return arguments.Aggregate(
            inChinese ? text.Chinese : text.English,
            (sentence, argument) => sentence.Replace($"{{{argument.Name}}}", argument.Value, StringComparison.Ordinal));
    }
}
