namespace Exchange.Portal.Shared;

/// <summary>The words of a trail, in both languages: for showroom, brand and auditor, never for members.</summary>
internal sealed record TrailText
{
    public required string Trail { get; init; }
    public required string Operation { get; init; }
    public required string Transaction { get; init; }
    public required string Event { get; init; }
    public required string Row { get; init; }
    public required string Page { get; init; }
    public required string NoOperation { get; init; }
    public required Func<string, string, string> InBlock { get; init; }
    public required Func<int, string> LogIndex { get; init; }
    public required string BlockHash { get; init; }
    public required string Accepted { get; init; }
    public required string Submitted { get; init; }
    public required string Included { get; init; }
    public required string Final { get; init; }
    public required Func<string, string> MemberPage { get; init; }
    public required Func<string, string> BrandPage { get; init; }
    public required string NoPage { get; init; }

    public static TrailText Of(Locale locale) => locale.Pick(En, Zh);

    private static readonly TrailText En = new()
    {
        Trail = "Trail",
        Operation = "Operation",
        Transaction = "Transaction",
        Event = "Event",
        Row = "Row",
        Page = "Page",
        NoOperation = "Sent to the chain directly, not through the API",
        InBlock = (block, at) => $"Block {block}, {at}",
        LogIndex = index => $"Log {index}",
        BlockHash = "Block hash",
        Accepted = "Accepted",
        Submitted = "Submitted",
        Included = "Included",
        Final = "Final",
        MemberPage = name => $"{name}’s points",
        BrandPage = name => $"{name}’s page",
        NoPage = "Shown on this page",
    };

    private static readonly TrailText Zh = new()
    {
        Trail = "来龙去脉",
        Operation = "操作",
        Transaction = "交易",
        Event = "事件",
        Row = "数据行",
        Page = "页面",
        NoOperation = "直接上链，未经 API",
        InBlock = (block, at) => $"区块 {block}，{at}",
        LogIndex = index => $"日志 {index}",
        BlockHash = "区块哈希",
        Accepted = "已接受",
        Submitted = "已提交",
        Included = "已入块",
        Final = "已终结",
        MemberPage = name => $"{name}的积分页",
        BrandPage = name => $"{name}的品牌页",
        NoPage = "显示在本页",
    };
}
