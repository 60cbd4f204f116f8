namespace Exchange.Api.Operations;

/// <summary>The sentences of Forwarding.</summary>
internal static partial class RefusalTexts
{
    private static Dictionary<string, (string English, string Chinese)> Forwarding => new()
    {
        ["ALREADY_EXECUTED"] = ("This was carried out before; it is never done twice.", "该请求已经执行，不会重复执行。"),
        ["DEADLINE_PASSED"] = (
            "It was not carried out before its deadline, and never will be. Send it again.",
            "未能在截止时间前执行，且不会再执行。请重新提交。"),
        ["INTENT_MISSING"] = (
            "This is done by a signed request only; nothing happened.", "此操作须经签名请求执行，未发生任何变动。"),
        ["INTENT_UNKNOWN"] = (
            "No prepared request of this id is known. Prepare it again.", "没有该编号的待签请求，请重新准备。"),
        ["PASSKEY_REFUSED"] = (
            "The passkey's answer is not one to exactly this request ({fault}). Ask the browser to sign it again.",
            "通行密钥的签名与本次请求不符（{fault}），请在浏览器中重新签名。"),
        ["SIGNATURE_INVALID"] = (
            "This is not the account's own signature of exactly what was prepared.", "这不是该账户对所准备内容的有效签名。"),
        ["SIGNING_KEY_MISSING"] = (
            "No signing key is kept for {owner}. Ask the alliance to add the brand first.",
            "没有为 {owner} 保管签名密钥，请先由联盟添加该品牌。"),
        ["TARGET_PAUSED"] = (
            "This part of the exchange is paused; what is yours can still be taken back.", "该功能暂停中，属于您的仍可取回，请稍后再试。"),
        ["TOO_MANY_PREPARED"] = (
            "{waiting} requests of this account wait for a signature; {most} may. Sign them, or wait 15 minutes.",
            "该账户已有 {waiting} 项请求待签名，上限为 {most} 项。请先签名，或等待 15 分钟。"),
    };
}
