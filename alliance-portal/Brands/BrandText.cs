using Exchange.Portal.Shared;

namespace Exchange.Portal.Brands;

/// <summary>The words of the brand's page, in both languages.</summary>
internal sealed record BrandText
{
    public required string Description { get; init; }
    public required string Programme { get; init; }
    public required string Vintages { get; init; }
    public required string Redemptions { get; init; }
    public required string Clearing { get; init; }
    public required string Value { get; init; }
    public required Func<string, string> ValueOf { get; init; }
    public required string Validity { get; init; }
    public required Func<int, string> Months { get; init; }
    public required string Fee { get; init; }
    public required Func<string, string> FeeOf { get; init; }
    public required string Maturity { get; init; }
    public required Func<int, string> Days { get; init; }
    public required string Partner { get; init; }
    public required Func<bool, string> PartnerOf { get; init; }
    public required string Holders { get; init; }
    public required string Issued { get; init; }
    public required string Redeemed { get; init; }
    public required string Outstanding { get; init; }
    public required string Held { get; init; }
    public required string Worth { get; init; }
    public required string GoodUntil { get; init; }
    public required string NoProgrammeTitle { get; init; }
    public required string NoProgramme { get; init; }
    public required string NoVintages { get; init; }
    public required string Member { get; init; }
    public required string Points { get; init; }
    public required string Authorised { get; init; }
    public required string Taken { get; init; }
    public required string GivenBack { get; init; }
    public required string State { get; init; }
    public required string DueToYou { get; init; }
    public required Func<string, string, string> StateOf { get; init; }
    public required string NoRedemptionsTitle { get; init; }
    public required string NoRedemptions { get; init; }
    public required Func<string, string, string> UpTo { get; init; }
    public required string GoneTitle { get; init; }
    public required string Gone { get; init; }

    public static BrandText Of(Locale locale) => locale.Pick(En, Zh);

    private static readonly BrandText En = new()
    {
        Description = "Your programme, what it owes its members, and what brands owe each other.",
        Programme = "Programme",
        Vintages = "Vintages",
        Redemptions = "Redemptions",
        Clearing = "Clearing",
        Value = "One point is worth",
        ValueOf = fen => $"{fen} fen",
        Validity = "Points last",
        Months = months => months == 1 ? "1 month, month end" : $"{months} months, month end",
        Fee = "Fee at partners",
        FeeOf = percent => $"{percent}%",
        Maturity = "Points can be used",
        Days = days => days switch { 0 => "at once", 1 => "after 1 day", _ => $"after {days} days" },
        Partner = "At other brands",
        PartnerOf = allowed => allowed ? "accepted" : "not accepted",
        Holders = "Members holding",
        Issued = "Issued",
        Redeemed = "Redeemed",
        Outstanding = "Outstanding",
        Held = "Held",
        Worth = "Worth",
        GoodUntil = "Good until",
        NoProgrammeTitle = "No programme yet",
        NoProgramme = "As soon as your programme is created, its terms and figures stand here.",
        NoVintages = "No points issued yet. The first ones open the first vintage.",
        Member = "Member",
        Points = "Points",
        Authorised = "Authorised",
        Taken = "Taken",
        GivenBack = "Given back",
        State = "State",
        DueToYou = "Due to you",
        StateOf = (state, until) => state switch
        {
            "OPEN" => $"open until {until}",
            "CLOSED" => "done",
            "VOIDED" => "rest given back",
            "RELEASED" => "hold ended",
            _ => state,
        },
        NoRedemptionsTitle = "No redemptions here yet",
        NoRedemptions = "When a member pays with points at your brand, the purchase appears here.",
        UpTo = (block, at) => $"Up to block {block}, {at}",
        GoneTitle = "This brand is not in the alliance yet",
        Gone = "Its page fills as soon as it joins.",
    };

    private static readonly BrandText Zh = new()
    {
        Description = "您的积分计划、对会员的负债，以及品牌之间的往来。",
        Programme = "积分计划",
        Vintages = "批次",
        Redemptions = "核销",
        Clearing = "清算",
        Value = "每一积分价值",
        ValueOf = fen => $"{fen} 分钱",
        Validity = "有效期",
        Months = months => $"{months} 个月，至当月末",
        Fee = "合作兑付手续费",
        FeeOf = percent => $"{percent}%",
        Maturity = "何时可用",
        Days = days => days == 0 ? "立即可用" : $"{days} 天后",
        Partner = "在其他品牌",
        PartnerOf = allowed => allowed ? "可以使用" : "不可使用",
        Holders = "持有会员",
        Issued = "已发放",
        Redeemed = "已核销",
        Outstanding = "未使用",
        Held = "预留中",
        Worth = "价值",
        GoodUntil = "有效至",
        NoProgrammeTitle = "还没有积分计划",
        NoProgramme = "积分计划创建后，条款和数字会显示在这里。",
        NoVintages = "还没有发放积分，首次发放后产生第一个批次。",
        Member = "会员",
        Points = "积分",
        Authorised = "已授权",
        Taken = "已收取",
        GivenBack = "已退还",
        State = "状态",
        DueToYou = "应收",
        StateOf = (state, until) => state switch
        {
            "OPEN" => $"有效至 {until}",
            "CLOSED" => "已完成",
            "VOIDED" => "余额已退还",
            "RELEASED" => "预留到期",
            _ => state,
        },
        NoRedemptionsTitle = "还没有核销",
        NoRedemptions = "会员在您这里用积分付款后，会显示在这里。",
        UpTo = (block, at) => $"截至区块 {block}，{at}",
        GoneTitle = "该品牌尚未加入联盟",
        Gone = "加入后本页会自动显示。",
    };
}
