namespace Exchange.Api.Operations;

/// <summary>The sentences of Brands.</summary>
internal static partial class RefusalTexts
{
    private static Dictionary<string, (string English, string Chinese)> Brands => new()
    {
        ["BRAND_NOT_OPEN_TO_JOIN"] = (
            "{brand} opens accounts at its counter only. Ask there.", "品牌 {brand} 仅在门店开户，请前往柜台办理。"),
        ["BRAND_SUSPENDED"] = (
            "This brand is suspended and takes no points for now.", "该品牌已被暂停，目前不收取积分。"),
        ["BRAND_UNKNOWN"] = (
            "The alliance has no such brand ({brand}). Check its short name.", "联盟中没有该品牌（{brand}），请检查名称。"),
        ["CODE_INVALID"] = (
            "A code is 2 to 16 upper-case letters or digits and begins with a letter; {code} is not.",
            "代码须为 2 到 16 位大写字母或数字，并以字母开头；{code} 不符合。"),
        ["CODE_TAKEN"] = ("{code} is a programme of the alliance already.", "代码 {code} 已被使用。"),
        ["GIFT_NOT_PERMITTED"] = (
            "The brand does not let these points be given away.", "品牌不允许转赠该积分。"),
        ["ISSUER_WINDING_DOWN"] = (
            "A brand that is winding down issues no more points.", "品牌已进入清退程序，不再发放积分。"),
        ["KEY_TAKEN"] = ("This key belongs to a brand already.", "该密钥已属于另一品牌。"),
        ["NOT_A_BRAND"] = (
            "Your brand is not on the exchange, or is suspended. Ask the alliance.", "贵品牌尚未加入联盟或已被暂停，请联系联盟。"),
        ["P2P_TRANSFER_NOT_PERMITTED"] = (
            "These points cannot be passed from member to member.", "该积分不允许会员之间转让。"),
        ["PARTNER_REDEMPTION_NOT_PERMITTED"] = (
            "These points are taken by their own brand only.", "该积分仅限发行品牌自身使用。"),
        ["PROGRAMME_UNKNOWN"] = (
            "The alliance has no such programme ({programme}). Check its code.",
            "联盟中没有该积分计划（{programme}），请检查代码。"),
        ["SLUG_INVALID"] = (
            "A short name is 2 to 32 lower-case letters, digits or hyphens and begins with a letter; {slug} is not.",
            "简称须为 2 到 32 位小写字母、数字或连字符，并以字母开头；{slug} 不符合。"),
        ["SLUG_TAKEN"] = ("{slug} is a brand of the alliance already.", "简称 {slug} 已被使用。"),
        ["TOO_MANY_PROGRAMMES"] = (
            "A brand has at most {most} programmes.", "每个品牌最多 {most} 个积分计划。"),
        ["WINDING_DOWN"] = (
            "A brand that is winding down begins nothing new.", "品牌已进入清退程序，不再开展新业务。"),
    };
}
