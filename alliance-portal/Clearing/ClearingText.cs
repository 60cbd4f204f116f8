using Exchange.Portal.Shared;

namespace Exchange.Portal.Clearing;

/// <summary>The words of clearing between brands, in both languages.</summary>
internal sealed record ClearingText
{
    public required string Title { get; init; }
    public required Func<string, string> OpenCycle { get; init; }
    public required Func<string, string> Owes { get; init; }
    public required Func<string, string> IsOwed { get; init; }
    public required string Even { get; init; }
    public required string Owed { get; init; }
    public required string Due { get; init; }
    public required string Net { get; init; }
    public required string Obligations { get; init; }
    public required string ColumnAt { get; init; }
    public required string ColumnDirection { get; init; }
    public required string ColumnPoints { get; init; }
    public required string ColumnTerms { get; init; }
    public required string ColumnAmount { get; init; }
    public required Func<string, string> OwedTo { get; init; }
    public required Func<string, string> DueFrom { get; init; }
    public required Func<string, string, string> Less { get; init; }
    public required string Total { get; init; }
    public required string EmptyTitle { get; init; }
    public required string Empty { get; init; }
    public required string Trail { get; init; }

    public static ClearingText Of(Locale locale) => locale.Pick(En, Zh);

    private static readonly ClearingText En = new()
    {
        Title = "Clearing",
        OpenCycle = cycle => $"Cycle {cycle}, open",
        Owes = amount => $"You owe {amount}",
        IsOwed = amount => $"You are owed {amount}",
        Even = "You are even",
        Owed = "Owed by you",
        Due = "Due to you",
        Net = "Net",
        Obligations = "Obligations",
        ColumnAt = "When",
        ColumnDirection = "Between",
        ColumnPoints = "Points",
        ColumnTerms = "Terms",
        ColumnAmount = "Amount",
        OwedTo = brand => $"to {brand}",
        DueFrom = brand => $"from {brand}",
        Less = (value, fee) => $"{value} fen less {fee}%",
        Total = "Total",
        EmptyTitle = "Nobody owes anybody",
        Empty = "When a member uses one brand’s points at another, what the brands then owe appears here.",
        Trail = "Trail",
    };

    private static readonly ClearingText Zh = new()
    {
        Title = "清算",
        OpenCycle = cycle => $"第 {cycle} 期，进行中",
        Owes = amount => $"应付 {amount}",
        IsOwed = amount => $"应收 {amount}",
        Even = "两不相欠",
        Owed = "应付",
        Due = "应收",
        Net = "净额",
        Obligations = "往来明细",
        ColumnAt = "时间",
        ColumnDirection = "对方",
        ColumnPoints = "积分",
        ColumnTerms = "条件",
        ColumnAmount = "金额",
        OwedTo = brand => $"付给{brand}",
        DueFrom = brand => $"来自{brand}",
        Less = (value, fee) => $"每分 {value} 分钱，扣 {fee}%",
        Total = "合计",
        EmptyTitle = "互不相欠",
        Empty = "会员在别家品牌使用积分后，品牌之间的往来会显示在这里。",
        Trail = "来龙去脉",
    };
}
