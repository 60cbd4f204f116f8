namespace Exchange.Api.Operations;

/// <summary>The sentences of Webhooks.</summary>
internal static partial class RefusalTexts
{
    private static Dictionary<string, (string English, string Chinese)> Webhooks => new()
    {
        ["ADDRESS_NOT_PUBLIC"] = (
            "{url} does not lead to the public network. Give an https address on port 443 or above 1023 whose name "
            + "leads to public addresses only.",
            "{url} 不在公共网络上。请提供 https 地址（端口 443 或大于 1023），且其域名只指向公共地址。"),
        ["CURSOR_OUT_OF_RANGE"] = (
            "“{cursor}” is no cursor of yours: give one as an event has it, no later than {latest}, or 0.",
            "“{cursor}”不是有效的游标。请使用事件中的游标（不晚于 {latest}），或填 0。"),
        ["RATE_LIMITED"] = (
            "{most} tests a minute are enough. Try again in a minute.", "每分钟最多测试 {most} 次，请一分钟后重试。"),
        ["REPLAY_UNDER_WAY"] = (
            "The last replay is under way. Wait until it is done.", "上一次重放尚未完成，请等待其结束。"),
        ["TOO_MANY_WEBHOOKS"] = (
            "{webhooks} of at most {most} webhooks are there. Remove one that is no longer used.",
            "已有 {webhooks} 个 webhook，上限为 {most} 个，请先移除不再使用的。"),
        ["URL_OUT_OF_RANGE"] = (
            "The address has {length} characters and must be a whole URL of at most {most}.",
            "地址有 {length} 个字符，须为完整的 URL，且不超过 {most} 个字符。"),
        ["WEBHOOK_UNKNOWN"] = (
            "There is no webhook {webhookId} that is yours. Look it up in your list of webhooks.",
            "没有属于您的 webhook {webhookId}，请在列表中查找。"),
    };
}
