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
        ["CREDENTIAL_INVALID"] = (
            "A credential's id has {least} to {most} characters of base 64 for URLs, without padding.",
            "凭证编号须为 {least} 到 {most} 个 base64url 字符，且不带补位。"),
        ["DAILY_LIMIT_EXCEEDED"] = (
            "With this, {spentFen} fen would leave the account today; the limit is {limitFen} fen.",
            "本次操作后当日转出将达人民币 {spentFen} 分，超过 {limitFen} 分的限额。"),
        ["KEY_TOO_NEW"] = (
            "A new signing key waits before points may leave the account. Try again later.",
            "更换签名密钥后须经过等待期方可转出积分，请稍后再试。"),
        ["MONTHLY_LIMIT_EXCEEDED"] = (
            "With this, {spentFen} fen would leave the account this month; the limit is {limitFen} fen.",
            "本次操作后当月转出将达人民币 {spentFen} 分，超过 {limitFen} 分的限额。"),
        ["OPENING_UNKNOWN"] = (
            "No prepared account of this id is known, or its time is over. Prepare it again.",
            "没有该编号的待开账户，或已超过有效时间，请重新准备。"),
        ["PROOF_INVALID"] = (
            "The proof is not the account's own signature of this opening.", "证明不是该账户对本次开户的有效签名。"),
        ["SALT_NOT_PERMITTED"] = (
            "A key of an address has one account only, so it takes no salt.", "地址密钥只能对应一个账户，不能附加盐值。"),
        ["SIGNER_INVALID"] = (
            "A signer is an address, or {verifier} followed by x and y of a passkey and the SHA-256 of {rpId}.",
            "签名者须为一个地址，或由 {verifier}、通行密钥的 x 与 y 及 {rpId} 的 SHA-256 依次组成。"),
        ["SIGNER_LENGTH_OUT_OF_RANGE"] = (
            "A signer has {least} to {most} bytes, not {length}.",
            "签名者须为 {least} 到 {most} 字节，而不是 {length} 字节。"),
    };
}
