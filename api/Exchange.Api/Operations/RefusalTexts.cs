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
        ["ACCOUNT_CAP_EXCEEDED"] = (
            "{account} would come to {charged} points of this kind in the period; the cap is {cap}.",
            "账户 {account} 本期此类积分将达 {charged}，超过上限 {cap}。"),
        ["ACCOUNT_ERASED"] = (
            "{account} was closed for good at its member's wish. Nothing can be given to it or taken from it.",
            "账户 {account} 已按会员意愿永久注销，无法收付。"),
        ["ACCOUNT_FROZEN"] = (
            "{account} is frozen while a case is examined. Ask the alliance.", "账户 {account} 因调查被冻结，请联系联盟运营方。"),
        ["ACCOUNT_NOT_OPEN"] = (
            "{account} is no open account. A brand opens it first with openAccount.",
            "账户 {account} 尚未开通，请先由品牌调用 openAccount 开通。"),
        ["ACCOUNT_RECOVERING"] = (
            "{account} is being recovered under a new key. Wait for its end, or cancel it.",
            "账户 {account} 正在更换密钥，请等待完成或取消。"),
        ["ACCOUNT_TOO_NEW"] = (
            "A new account waits before points may leave it. Try again later.", "新开账户须经过等待期方可转出积分，请稍后再试。"),
        ["ALREADY_EXECUTED"] = ("This was carried out before; it is never done twice.", "该请求已经执行，不会重复执行。"),
        ["ALREADY_OPEN"] = ("{account} is open already.", "账户 {account} 已经开通。"),
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
        ["BRAND_IN_DEFAULT"] = (
            "The brand behind these points has not settled what it owes. Only it takes them for now.",
            "该积分的发行品牌尚有未结清款项，目前仅其自身可收取。"),
        ["BRAND_SUSPENDED"] = (
            "This brand is suspended and takes no points for now.", "该品牌已被暂停，目前不收取积分。"),
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
        ["DAILY_LIMIT_EXCEEDED"] = (
            "With this, {spentFen} fen would leave the account today; the limit is {limitFen} fen.",
            "本次操作后当日转出将达人民币 {spentFen} 分，超过 {limitFen} 分的限额。"),
        ["DEADLINE_PASSED"] = (
            "It was not carried out before its deadline, and never will be. Send it again.",
            "未能在截止时间前执行，且不会再执行。请重新提交。"),
        ["DEBT_ABOVE_MAXIMUM"] = (
            "What one brand would owe the other is more than can be recorded. Split it.", "品牌间应付金额超出可记录范围，请拆分后再提交。"),
        ["HOLD_EXPIRED"] = (
            "The hold is over. Ask the member to authorise again.", "冻结期已过，请会员重新授权。"),
        ["HOLD_OUT_OF_RANGE"] = (
            "A hold lasts {least} to {most} seconds.", "冻结时长须为 {least} 到 {most} 秒。"),
        ["INTENT_MISSING"] = (
            "This is done by a signed request only; nothing happened.", "此操作须经签名请求执行，未发生任何变动。"),
        ["INTENT_UNKNOWN"] = (
            "No prepared request of this id is known. Prepare it again.", "没有该编号的待签请求，请重新准备。"),
        ["ISSUER_WINDING_DOWN"] = (
            "A brand that is winding down issues no more points.", "品牌已进入清退程序，不再发放积分。"),
        ["KEY_TAKEN"] = ("This key belongs to a brand already.", "该密钥已属于另一品牌。"),
        ["KEY_TOO_NEW"] = (
            "A new signing key waits before points may leave the account. Try again later.",
            "更换签名密钥后须经过等待期方可转出积分，请稍后再试。"),
        ["MINT_OUT_OF_REACH"] = (
            "Only the programme's own brand brings its points into being, and not while suspended.",
            "只有发行品牌可以使其积分产生，且品牌不得处于暂停状态。"),
        ["MONTHLY_LIMIT_EXCEEDED"] = (
            "With this, {spentFen} fen would leave the account this month; the limit is {limitFen} fen.",
            "本次操作后当月转出将达人民币 {spentFen} 分，超过 {limitFen} 分的限额。"),
        ["NET_DEBIT_CAP_EXCEEDED"] = (
            "The issuer would owe {exposureFen} fen; its limit is {limitFen} fen. Try again after it has settled.",
            "发行品牌的应付将达人民币 {exposureFen} 分，超过 {limitFen} 分的限额，请待其结清后再试。"),
        ["NOT_A_BRAND"] = (
            "Your brand is not on the exchange, or is suspended. Ask the alliance.", "贵品牌尚未加入联盟或已被暂停，请联系联盟。"),
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
        ["PROGRAMME_CAP_EXCEEDED"] = (
            "The programme would come to {charged} points of this kind in the period; the cap is {cap}.",
            "该计划本期此类积分将达 {charged}，超过上限 {cap}。"),
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
        ["REFERRAL_NOT_PROVEN"] = (
            "Points for an invitation are issued as a referral bonus only, where the invitation is proven.",
            "邀请积分只能作为推荐奖励发放，且须有邀请记录。"),
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
        ["TARGET_PAUSED"] = (
            "This part of the exchange is paused; what is yours can still be taken back.", "该功能暂停中，属于您的仍可取回，请稍后再试。"),
        ["TOO_MANY_PROGRAMMES"] = (
            "A brand has at most {most} programmes.", "每个品牌最多 {most} 个积分计划。"),
        ["WINDING_DOWN"] = (
            "A brand that is winding down begins nothing new.", "品牌已进入清退程序，不再开展新业务。"),
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
