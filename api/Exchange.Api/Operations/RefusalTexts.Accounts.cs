namespace Exchange.Api.Operations;

/// <summary>The sentences of Accounts.</summary>
internal static partial class RefusalTexts
{
    private static Dictionary<string, (string English, string Chinese)> Accounts => new()
    {
        ["ACCOUNT_ERASED"] = (
            "{account} was closed for good at its member's wish. Nothing can be given to it or taken from it.",
            "账户 {account} 已按会员意愿永久注销，无法收付。"),
        ["ACCOUNT_FROZEN"] = (
            "{account} is frozen while a case is examined. Ask the alliance.", "账户 {account} 因调查被冻结，请联系联盟运营方。"),
        ["ACCOUNT_NOT_OPEN"] = (
            "{account} is no open account. A brand opens it first with openAccount.",
            "账户 {account} 尚未开通，请先由品牌调用 openAccount 开通。"),
        ["ACCOUNT_RECOVERING"] = (
            "{account} is being recovered under a new key. Wait for its end, or cancel it.",
            "账户 {account} 正在更换密钥，请等待完成或取消。"),
        ["ACCOUNT_TOO_NEW"] = (
            "A new account waits before points may leave it. Try again later.", "新开账户须经过等待期方可转出积分，请稍后再试。"),
        ["ALREADY_OPEN"] = ("{account} is open already.", "账户 {account} 已经开通。"),
        ["DAILY_LIMIT_EXCEEDED"] = (
            "With this, {spentFen} fen would leave the account today; the limit is {limitFen} fen.",
            "本次操作后当日转出将达人民币 {spentFen} 分，超过 {limitFen} 分的限额。"),
        ["KEY_TOO_NEW"] = (
            "A new signing key waits before points may leave the account. Try again later.",
            "更换签名密钥后须经过等待期方可转出积分，请稍后再试。"),
        ["MONTHLY_LIMIT_EXCEEDED"] = (
            "With this, {spentFen} fen would leave the account this month; the limit is {limitFen} fen.",
            "本次操作后当月转出将达人民币 {spentFen} 分，超过 {limitFen} 分的限额。"),
        ["PROOF_INVALID"] = (
            "The proof is not the account's own signature of this opening.", "证明不是该账户对本次开户的有效签名。"),
    };
}
