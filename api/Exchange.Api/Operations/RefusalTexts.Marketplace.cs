namespace Exchange.Api.Operations;

/// <summary>The sentences of Marketplace.</summary>
internal static partial class RefusalTexts
{
    private static Dictionary<string, (string English, string Chinese)> Marketplace =>
        new[] { Pairs, Posting, Filling, Paying, Ending, Matching }.SelectMany(texts => texts).ToDictionary();

    private static Dictionary<string, (string English, string Chinese)> Pairs => new()
    {
        ["PAIR_UNKNOWN"] = (
            "{give} and {want} are no pair. Name two different programmes by their codes, or CASH for one of them.",
            "{give} 与 {want} 不构成交易对。请填写两个不同的积分计划代码，其中之一可为 CASH。"),
        ["REPORT_OUT_OF_RANGE"] = (
            "That is more than {most} rows, or nothing at all. Ask for a shorter time, or for longer steps.",
            "所请求的范围超过 {most} 行或为空。请缩短时间范围或加大间隔。"),
        ["SWAP_NOT_PERMITTED"] = (
            "The policy of these points does not let them be swapped. Nothing can be done about it here.",
            "该积分的规则不允许互换，无法在此办理。"),
        ["CASH_LEG_NOT_PERMITTED"] = (
            "The policy of these points does not let them change hands for cash. Ask for points instead.",
            "该积分的规则不允许以现金成交，请改为索取积分。"),
    };

    private static Dictionary<string, (string English, string Chinese)> Posting => new()
    {
        ["ASSET_NOT_TRADABLE"] = (
            "Only points, cash and vouchers can be offered. Choose one of them.", "只能出让积分、现金或券，请重新选择。"),
        ["CASH_FOR_CASH"] = (
            "Cash cannot be offered for cash. Ask for points.", "不能以现金换现金，请索取积分。"),
        ["CASH_NEVER_EXPIRES"] = (
            "Cash never expires. Leave the least expiry of the cash out.", "现金不会过期，请去掉现金的最早到期要求。"),
        ["EXPIRY_OUT_OF_RANGE"] = (
            "An offer ends within 180 days from now: at {earliest} to {latest} in Unix seconds, not {expiresAt}.",
            "挂单须在当前时间之后且 180 天内到期：Unix 秒 {earliest} 至 {latest}，而不是 {expiresAt}。"),
        ["FEE_ABOVE_CAP"] = (
            "The fee is {feeBps}/10,000 now, and no more than {most}/10,000 was agreed to. Agree to more, or wait.",
            "当前费率为万分之 {feeBps}，高于同意的上限万分之 {most}。请提高上限或等待。"),
        ["FEE_ACCOUNT_UNFIT"] = (
            "Fees cannot go to {feeAccount}. Name an account that is no contract.",
            "费用不能支付给 {feeAccount}，请指定一个非合约账户。"),
        ["FEE_OUT_OF_RANGE"] = (
            "A fee is 0 to {most} in 1/10,000, not {feeBps}.", "费率须为万分之 0 到 {most}，而不是 {feeBps}。"),
        ["LEGS_NOT_ASCENDING"] = (
            "An offer asks for each programme, and for cash, once. Put what is asked for twice together.",
            "同一积分计划或现金只能索取一次，请合并重复项。"),
        ["LEGS_OUT_OF_RANGE"] = (
            "An offer asks for {least} to {most} things, not {length}.", "挂单索取 {least} 到 {most} 项，而不是 {length} 项。"),
        ["LOT_OUT_OF_RANGE"] = (
            "A lot is {least} to {most}, not {lotSize}.", "每手数量须为 {least} 到 {most}，而不是 {lotSize}。"),
        ["MINIMUM_FILL_OUT_OF_RANGE"] = (
            "The least that may be taken is {least} to {most}, not {minimumFill}.",
            "最低成交量须为 {least} 到 {most}，而不是 {minimumFill}。"),
        ["OFFER_OUTLIVES_LOT"] = (
            "These points expire at {assetExpiresAt} in Unix seconds, before the offer ends. Let it end sooner.",
            "该积分将于 Unix 秒 {assetExpiresAt} 到期，早于挂单到期时间。请提前挂单到期时间。"),
        ["PRICE_OUT_OF_BAND"] = (
            "What is asked for ({wanted}) and what is given ({given}), in 1/1,000 fen, lie more than {bandBps}/10,000 "
            + "apart. Choose a price within the band.",
            "索取价值 {wanted} 与出让价值 {given}（千分之一分）相差超过万分之 {bandBps}。请选择价格区间内的价格。"),
        ["SELF_TRADE"] = (
            "An account cannot trade with itself. Withdraw the offer instead.", "账户不能与自己成交，可改为撤回挂单。"),
    };

    private static Dictionary<string, (string English, string Chinese)> Filling => new()
    {
        ["ASSETS_DIFFER"] = (
            "These offers do not all give the same. Name such as give the same.", "这些挂单出让的内容不同，请选择出让相同内容的挂单。"),
        ["EPOCH_CHANGED"] = (
            "The maker of offer {offerId} has another key since. It can only go back; choose another offer.",
            "挂单 {offerId} 的挂单人已更换密钥，只能退还。请选择其他挂单。"),
        ["FILL_OUT_OF_RANGE"] = (
            "{remaining} are left, in lots of {lotSize} and no fewer than {minimumFill}: {amount} cannot be taken.",
            "剩余 {remaining}，每手 {lotSize}，最低 {minimumFill}：无法成交 {amount}。"),
        ["NOT_THE_COUNTERPARTY"] = (
            "This offer is for somebody else. Choose another one.", "该挂单仅限指定会员，请选择其他挂单。"),
        ["OFFER_CANCELLED"] = (
            "The maker of offer {offerId} cancelled it. Choose another one.", "挂单 {offerId} 已被取消，请选择其他挂单。"),
        ["OFFER_CLOSED"] = (
            "Nothing is left of offer {offerId}. Choose another one.", "挂单 {offerId} 已无剩余，请选择其他挂单。"),
        ["OFFER_ENDED"] = (
            "Offer {offerId} is over. Choose another one.", "挂单 {offerId} 已到期，请选择其他挂单。"),
        ["OFFER_UNKNOWN"] = (
            "There is no offer {offerId}. Check its number.", "没有编号为 {offerId} 的挂单，请检查编号。"),
        ["OFFERS_OUT_OF_RANGE"] = (
            "Name {least} to {most} offers, not {length}.", "请指定 {least} 到 {most} 个挂单，而不是 {length} 个。"),
        ["RECEIVED_TOO_LITTLE"] = (
            "These offers would give {received} now, not {least}. Nothing was taken; ask for less or for others.",
            "这些挂单目前仅能提供 {received}，少于 {least}。未成交；请减少数量或选择其他挂单。"),
    };

    private static Dictionary<string, (string English, string Chinese)> Paying => new()
    {
        ["PAYMENTS_OUT_OF_RANGE"] = (
            "Name {least} to {most} programmes to pay with, not {length}.",
            "请指定 {least} 到 {most} 种支付积分，而不是 {length} 种。"),
        ["PAYMENT_LENGTH_OUT_OF_RANGE"] = (
            "A payment names {least} to {most} vintages, not {length}. Pay in two steps.",
            "每次支付包含 {least} 到 {most} 个批次，而不是 {length} 个。请分次支付。"),
        ["PAYMENT_MIXED"] = (
            "A payment holds one programme only. Pay each by itself.", "每笔支付只能包含一种积分，请分别支付。"),
        ["PAYMENT_NOT_ASCENDING"] = (
            "Each programme, and cash, is named once among what pays. Put what stands there twice together.",
            "支付项中每种积分或现金只能出现一次，请合并重复项。"),
        ["PAYMENT_TOO_LOW"] = (
            "{due} are due, and {payable} of what pays last long enough. Allow more, or take less.",
            "应付 {due}，而可用于支付且有效期足够的为 {payable}。请提高支付上限或减少数量。"),
    };

    private static Dictionary<string, (string English, string Chinese)> Ending => new()
    {
        ["NOT_THE_MAKER"] = (
            "Only whoever made an offer withdraws it.", "只有挂单人可以撤回挂单。"),
        ["OFFER_STANDS"] = (
            "Offer {offerId} can still be taken. Only its maker ends it before {expiresAt} in Unix seconds.",
            "挂单 {offerId} 仍可成交，在 Unix 秒 {expiresAt} 之前只有挂单人可以结束。"),
    };

    private static Dictionary<string, (string English, string Chinese)> Matching => new()
    {
        ["ASSET_NOT_WANTED"] = (
            "Offer {offerId} does not want what it would get. Match it with another.",
            "挂单 {offerId} 不需要所提供的内容，请与其他挂单撮合。"),
        ["CASH_IN_RING"] = (
            "A ring of three exchanges points only. Match offers of cash by two.", "三方环只交换积分，涉及现金的挂单请两两撮合。"),
        ["LEGS_NOT_MATCHABLE"] = (
            "Offer {offerId} asks for {legs} things, and a match pays one. It can be taken, not matched.",
            "挂单 {offerId} 索取 {legs} 项，撮合只能支付一项。可以直接成交，不能撮合。"),
        ["MATCH_BELOW_PRICE"] = (
            "Offer {offerId} is due {due} and would get {received}. Match it at its price.",
            "挂单 {offerId} 应得 {due}，仅能得到 {received}。请按其价格撮合。"),
        ["NOT_THE_MATCHER"] = (
            "Only the matcher exchanges offers for each other.", "只有撮合合约可以撮合挂单。"),
        ["RETIRED"] = (
            "The brands retired this market. It only gives back what it holds.", "品牌方已停用该市场，只能取回托管的部分。"),
    };
}
