using Exchange.Portal.Shared;

namespace Exchange.Portal.Layout;

/// <summary>The words around every page, in both languages.</summary>
internal sealed record LayoutText
{
    public required string Name { get; init; }
    public required string SkipToContent { get; init; }
    public required string Start { get; init; }
    public required string Places { get; init; }
    public required string OtherLanguage { get; init; }
    public required string ToDark { get; init; }
    public required string ToLight { get; init; }
    public required string Leave { get; init; }
    public required string ConnectionLost { get; init; }
    public required string Waiting { get; init; }
    public required string Reload { get; init; }
    public required string TroubleTitle { get; init; }
    public required string Trouble { get; init; }
    public required string RefusedTitle { get; init; }
    public required Func<string, string> Refused { get; init; }
    public required string BackToStart { get; init; }
    public required string NotFoundTitle { get; init; }
    public required string NotFound { get; init; }
    public required string StaleFormTitle { get; init; }
    public required string StaleForm { get; init; }
    public required string BrokenTitle { get; init; }
    public required string Broken { get; init; }

    public static LayoutText Of(Locale locale) => locale.Pick(En, Zh);

    private static readonly LayoutText En = new()
    {
        Name = "Harbourlight",
        SkipToContent = "Skip to the content",
        Start = "Start",
        Places = "Places",
        OtherLanguage = "中文",
        ToDark = "Dark colours",
        ToLight = "Light colours",
        Leave = "Leave",
        ConnectionLost = "The connection is lost. What you see may be old; it comes up to date by itself.",
        Waiting = "Fetching your figures…",
        Reload = "Load the page again",
        TroubleTitle = "The exchange cannot be reached right now",
        Trouble = "Nothing is lost. This page tries again every few seconds and shows your figures as soon as it can.",
        RefusedTitle = "The exchange would not answer this",
        Refused = reason => $"It said: {reason}",
        BackToStart = "Back to the start",
        NotFoundTitle = "There is no such page",
        NotFound = "The address may be old or mistyped.",
        StaleFormTitle = "That form was too old",
        StaleForm = "Nothing was done. Go back to the start and try once more.",
        BrokenTitle = "Something broke on our side",
        Broken = "Nothing was changed. We have written down what happened; please try again.",
    };

    private static readonly LayoutText Zh = new()
    {
        Name = "港灯",
        SkipToContent = "跳到正文",
        Start = "首页",
        Places = "页面",
        OtherLanguage = "English",
        ToDark = "深色外观",
        ToLight = "浅色外观",
        Leave = "退出",
        ConnectionLost = "连接已断开。您看到的可能不是最新数据，恢复后会自动更新。",
        Waiting = "正在读取数据…",
        Reload = "重新载入",
        TroubleTitle = "暂时无法连接交易所",
        Trouble = "数据没有丢失。本页每隔几秒自动重试，恢复后立即显示。",
        RefusedTitle = "交易所没有接受这次查询",
        Refused = reason => $"原因：{reason}",
        BackToStart = "返回首页",
        NotFoundTitle = "没有这个页面",
        NotFound = "地址可能已过期或输入有误。",
        StaleFormTitle = "表单已过期",
        StaleForm = "没有执行任何操作。请返回首页重试。",
        BrokenTitle = "我们这边出了问题",
        Broken = "没有任何更改。问题已记录，请稍后重试。",
    };
}
