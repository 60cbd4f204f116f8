using Exchange.Portal.Shared;

namespace Exchange.Portal.Home;

/// <summary>The words of the start page, in both languages.</summary>
internal sealed record HomeText
{
    public required string Title { get; init; }
    public required string Headline { get; init; }
    public required string What { get; init; }
    public required string ComeIn { get; init; }
    public required string AsMember { get; init; }
    public required string AsBrand { get; init; }
    public required string AsAuditor { get; init; }
    public required string NobodyTitle { get; init; }
    public required string Nobody { get; init; }
    public required string Story { get; init; }
    public required string StoryHint { get; init; }
    public required string EmptyTitle { get; init; }
    public required string Empty { get; init; }
    public required string Trail { get; init; }
    public required string Earlier { get; init; }
    public required string Newest { get; init; }
    public required Func<string, string> More { get; init; }
    public required Func<string, string> EventCount { get; init; }
    public required string Ended { get; init; }
    public required string Elsewhere { get; init; }
    public required string Unknown { get; init; }
    public required string Away { get; init; }
    public required Func<string, string, string> UpTo { get; init; }

    public static HomeText Of(Locale locale) => locale.Pick(En, Zh);

    private static readonly HomeText En = new()
    {
        Title = "Start",
        Headline = "Every brand’s points, in one harbour.",
        What = "A points exchange that a retail alliance runs for itself: brands issue points, members use them across "
            + "brands, brands settle what they owe, and anyone appointed can check every figure.",
        ComeIn = "Come in as",
        AsMember = "Points, their worth, their expiry",
        AsBrand = "Programme, clearing, redemptions",
        AsAuditor = "The books against the chain",
        NobodyTitle = "Nobody can come in yet",
        Nobody = "The demo alliance is still being set up. This page shows its people as soon as they are there.",
        Story = "What happened so far",
        StoryHint = "Every entry can show its trail: from the request to the block, the row and the page.",
        EmptyTitle = "Nothing has happened yet",
        Empty = "The first brand to join will be the first line here.",
        Trail = "Trail",
        Earlier = "Earlier",
        Newest = "Back to the newest",
        More = count => $"And {count} more in the same operation.",
        EventCount = count => $"{count} events",
        Ended = "Your sign-in has ended. Come in again with one click.",
        Elsewhere = "That page belongs to someone else. Come in as the right person to see it.",
        Unknown = "The exchange does not know this person. It may just have been reset: try again in a moment.",
        Away = "The exchange cannot be reached right now, so nobody can come in. Try again in a moment.",
        UpTo = (block, at) => $"Up to block {block}, {at}",
    };

    private static readonly HomeText Zh = new()
    {
        Title = "首页",
        Headline = "各家积分，同泊一港。",
        What = "零售联盟自己运营的积分交易所：品牌发放积分，会员跨品牌使用，品牌之间结清往来，受托的审计方可以逐笔核对每一个数字。",
        ComeIn = "选择身份进入",
        AsMember = "积分、价值与到期日",
        AsBrand = "积分计划、清算与核销",
        AsAuditor = "账本与链上逐笔核对",
        NobodyTitle = "暂时无人可进入",
        Nobody = "演示联盟仍在准备中，准备好后会自动显示在这里。",
        Story = "至今发生了什么",
        StoryHint = "每一条都能展开来龙去脉：从请求到区块、数据行和页面。",
        EmptyTitle = "还没有发生任何事",
        Empty = "第一个品牌加入后会显示在这里。",
        Trail = "来龙去脉",
        Earlier = "更早",
        Newest = "回到最新",
        More = count => $"同一操作中还有 {count} 条。",
        EventCount = count => $"{count} 个事件",
        Ended = "登录已失效，点一下即可重新进入。",
        Elsewhere = "那个页面属于别人，请换对应的身份进入。",
        Unknown = "交易所不认识此人，可能刚刚重置，请稍后再试。",
        Away = "暂时无法连接交易所，请稍后再试。",
        UpTo = (block, at) => $"截至区块 {block}，{at}",
    };
}
