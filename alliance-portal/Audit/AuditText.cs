using Exchange.Portal.Shared;

namespace Exchange.Portal.Audit;

/// <summary>The words of the auditor's page, in both languages.</summary>
internal sealed record AuditText
{
    public required string Title { get; init; }
    public required string Description { get; init; }
    public required string Supply { get; init; }
    public required string Status { get; init; }
    public required string Activity { get; init; }
    public required string AllEqual { get; init; }
    public required Func<string, string> SomeDiffer { get; init; }
    public required Func<string, string, string> Verdict { get; init; }
    public required Func<string, string, string> AtBlock { get; init; }
    public required string Programme { get; init; }
    public required string GoodUntil { get; init; }
    public required string Projection { get; init; }
    public required string Chain { get; init; }
    public required string Check { get; init; }
    public required string Equal { get; init; }
    public required Func<string, string> Differs { get; init; }
    public required string Total { get; init; }
    public required string AssetId { get; init; }
    public required Func<string, string> UsableFrom { get; init; }
    public required string EmptyTitle { get; init; }
    public required string Empty { get; init; }
    public required string Head { get; init; }
    public required string Indexed { get; init; }
    public required string Final { get; init; }
    public required string Lag { get; init; }
    public required Func<long, string> Blocks { get; init; }
    public required string Finality { get; init; }
    public required string ChainId { get; init; }
    public required string Genesis { get; init; }
    public required string Contracts { get; init; }
    public required string NoActivity { get; init; }
    public required string Trail { get; init; }
    public required string Earlier { get; init; }
    public required string Newest { get; init; }

    public static AuditText Of(Locale locale) => locale.Pick(En, Zh);

    private static readonly AuditText En = new()
    {
        Title = "Supply, read twice",
        Description = "Supply by programme and vintage, from the projection and from the chain, side by side.",
        Supply = "Supply",
        Status = "Chain",
        Activity = "Activity",
        AllEqual = "Both readings are equal",
        SomeDiffer = rows => $"The readings differ in {rows}",
        Verdict = (points, vintages) => $"{points} in {vintages}",
        AtBlock = (block, at) => $"At block {block}, {at}",
        Programme = "Programme",
        GoodUntil = "Good until",
        Projection = "Projection",
        Chain = "Chain",
        Check = "Check",
        Equal = "equal",
        Differs = by => $"differs by {by}",
        Total = "Total",
        AssetId = "Asset",
        UsableFrom = day => $"usable from {day}",
        EmptyTitle = "No points exist yet",
        Empty = "With the first issuance, the first vintage appears here on both sides.",
        Head = "Newest block",
        Indexed = "Read up to",
        Final = "Final up to",
        Lag = "Behind by",
        Blocks = blocks => blocks == 1 ? "1 block" : $"{blocks} blocks",
        Finality = "Finality",
        ChainId = "Chain id",
        Genesis = "First block",
        Contracts = "Contracts",
        NoActivity = "Nothing has happened yet.",
        Trail = "Trail",
        Earlier = "Earlier",
        Newest = "Back to the newest",
    };

    private static readonly AuditText Zh = new()
    {
        Title = "两处读数，逐行核对",
        Description = "按计划和批次列出积分总量，投影与链上并列核对。",
        Supply = "总量",
        Status = "链况",
        Activity = "记录",
        AllEqual = "两处读数一致",
        SomeDiffer = rows => $"有 {rows}不一致",
        Verdict = (points, vintages) => $"{points}，{vintages}",
        AtBlock = (block, at) => $"区块 {block}，{at}",
        Programme = "计划",
        GoodUntil = "有效至",
        Projection = "投影",
        Chain = "链上",
        Check = "核对",
        Equal = "一致",
        Differs = by => $"相差 {by}",
        Total = "合计",
        AssetId = "资产编号",
        UsableFrom = day => $"{day}起可用",
        EmptyTitle = "还没有积分",
        Empty = "首次发放后，第一个批次会同时出现在两侧。",
        Head = "最新区块",
        Indexed = "已读取至",
        Final = "已终结至",
        Lag = "落后",
        Blocks = blocks => $"{blocks} 个区块",
        Finality = "终结方式",
        ChainId = "链编号",
        Genesis = "创世区块",
        Contracts = "合约",
        NoActivity = "还没有任何记录。",
        Trail = "来龙去脉",
        Earlier = "更早",
        Newest = "回到最新",
    };
}
