using Exchange.Portal.Shared;

namespace Exchange.Portal.Ledger;

/// <summary>The words of the member's pages, in both languages; none of them is a word of the machinery.</summary>
internal sealed record PointsText
{
    public required string Title { get; init; }
    public required string Description { get; init; }
    public required string Points { get; init; }
    public required string Expiry { get; init; }
    public required string Activity { get; init; }
    public required string Worth { get; init; }
    public required Func<string, string> AllOn { get; init; }
    public required Func<string, string, string> NextOn { get; init; }
    public required Func<string, string> EndedOn { get; init; }
    public required Func<int, string> DaysLeft { get; init; }
    public required Func<string, string> HeldPart { get; init; }
    public required Func<string, string> Arriving { get; init; }
    public required string EmptyTitle { get; init; }
    public required string Empty { get; init; }
    public required string NoAccountTitle { get; init; }
    public required string NoAccount { get; init; }
    public required string Held { get; init; }
    public required Func<string, string, string> HeldFor { get; init; }
    public required Func<string, string> HeldUntil { get; init; }
    public required Func<string, string> Taken { get; init; }
    public required Func<string, string> CameBack { get; init; }
    public required Func<string, string> StillHeld { get; init; }
    public required string HeldHint { get; init; }
    public required string WhatExpires { get; init; }
    public required Func<string, string, string> ExpiryHint { get; init; }
    public required string AsTable { get; init; }
    public required string LastDay { get; init; }
    public required string ColumnPoints { get; init; }
    public required string ColumnWorth { get; init; }
    public required string NothingExpires { get; init; }
    public required string AllActivity { get; init; }
    public required string NoActivity { get; init; }
    public required string Earlier { get; init; }
    public required string Newest { get; init; }
    public required string Today { get; init; }
    public required Func<string, string> UpToDate { get; init; }

    public static PointsText Of(Locale locale) => locale.Pick(En, Zh);

    private static readonly PointsText En = new()
    {
        Title = "All your points",
        Description = "Every point you own, what it is worth, and when it expires.",
        Points = "Points",
        Expiry = "Expiry",
        Activity = "Activity",
        Worth = "if used at their own brands",
        AllOn = day => $"good until {day}",
        NextOn = (points, day) => $"next {points} end on {day}",
        EndedOn = day => $"ended on {day}",
        DaysLeft = days => days switch { <= 0 => "Last day today", 1 => "1 day left", _ => $"{days} days left" },
        HeldPart = points => $"{points} held for a purchase",
        Arriving = points => $"{points} arriving",
        EmptyTitle = "No points yet",
        Empty = "Shop at a brand of the alliance, and your first points appear here within seconds.",
        NoAccountTitle = "Your account is being opened",
        NoAccount = "It takes a few seconds. Your points appear here by themselves.",
        Held = "Held for a purchase",
        HeldFor = (points, brand) => $"{points} at {brand}",
        HeldUntil = at => $"held until {at}",
        Taken = points => $"{points} taken",
        CameBack = points => $"{points} came back",
        StillHeld = points => $"{points} still held",
        HeldHint = "The brand can take what you agreed to and no more. What it leaves comes back to you.",
        WhatExpires = "What expires, and when",
        ExpiryHint = (points, day) => $"The next to end are {points}, on {day}.",
        AsTable = "The same as a table",
        LastDay = "Good until",
        ColumnPoints = "Points",
        ColumnWorth = "Worth",
        NothingExpires = "Nothing to expire: you have no points yet.",
        AllActivity = "All activity",
        NoActivity = "Nothing has happened yet.",
        Earlier = "Earlier",
        Newest = "Back to the newest",
        Today = "Today",
        UpToDate = clock => $"Up to date at {clock}",
    };

    private static readonly PointsText Zh = new()
    {
        Title = "我的全部积分",
        Description = "您拥有的每一分、它的价值和到期日。",
        Points = "积分",
        Expiry = "到期",
        Activity = "记录",
        Worth = "在各自品牌使用时的价值",
        AllOn = day => $"有效至 {day}",
        NextOn = (points, day) => $"最近 {points} 于 {day}到期",
        EndedOn = day => $"已于 {day}到期",
        DaysLeft = days => days <= 0 ? "今天最后一天" : $"还剩 {days} 天",
        HeldPart = points => $"{points} 为购物预留",
        Arriving = points => $"{points} 即将到账",
        EmptyTitle = "还没有积分",
        Empty = "在联盟品牌消费后，积分几秒内就会出现在这里。",
        NoAccountTitle = "正在为您开户",
        NoAccount = "只需几秒，积分会自动显示在这里。",
        Held = "为购物预留",
        HeldFor = (points, brand) => $"{points} · {brand}",
        HeldUntil = at => $"预留至 {at}",
        Taken = points => $"已收取 {points}",
        CameBack = points => $"已退回 {points}",
        StillHeld = points => $"仍预留 {points}",
        HeldHint = "品牌最多只能收取您同意的数量，剩余部分会退回给您。",
        WhatExpires = "什么时候到期",
        ExpiryHint = (points, day) => $"最先到期的是 {points}，有效至 {day}。",
        AsTable = "以表格查看",
        LastDay = "有效至",
        ColumnPoints = "积分",
        ColumnWorth = "价值",
        NothingExpires = "还没有积分，也就没有到期。",
        AllActivity = "全部记录",
        NoActivity = "还没有任何记录。",
        Earlier = "更早",
        Newest = "回到最新",
        Today = "今天",
        UpToDate = clock => $"更新于 {clock}",
    };
}
