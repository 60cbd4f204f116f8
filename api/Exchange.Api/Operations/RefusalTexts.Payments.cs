namespace Exchange.Api.Operations;

/// <summary>The sentences of payments and payouts.</summary>
internal static partial class RefusalTexts
{
    private static Dictionary<string, (string English, string Chinese)> Payments => new()
    {
        ["CASH_NOT_WANTED"] = (
            "Offer {offerId} wants no cash, so there is nothing to be paid at the provider.",
            "挂单 {offerId} 不收取现金，无需通过支付机构付款。"),
        ["NOT_THE_PSP"] = ("Only the payment provider may say this.", "只有支付机构可以执行此操作。"),
        ["PAYMENT_CLOSED"] = (
            "The payment is {state} and not waited for any more. Begin a new one; what came is cash.",
            "该笔付款已处于 {state} 状态，不再等待入账。请重新发起；已到账的金额记为现金。"),
        ["PAYMENT_DIFFERS"] = (
            "{expectedFen} fen were to be paid in time, and {attestedFen} fen came. They are the payer's cash; nothing "
            + "else happened.",
            "应在限期内支付 {expectedFen} 分，实际到账 {attestedFen} 分。到账金额已记为付款人的现金，未发生其他变动。"),
        ["PAYMENT_UNKNOWN"] = ("No payment of this number is known.", "没有该编号的付款。"),
        ["PAYOUT_CLOSED"] = (
            "This payout is {state}; nothing more becomes of it.", "该笔提现已处于 {state} 状态，无法再次处理。"),
        ["PAYOUT_IN_PROGRESS"] = (
            "The provider still has time to pay it out.", "支付机构仍在处理期限内。"),
        ["PAYOUT_UNKNOWN"] = ("No payout of this number is known.", "没有该编号的提现。"),
        ["REFERENCE_MISSING"] = ("A reference is missing.", "缺少凭证号。"),
        ["TEXT_OUT_OF_RANGE"] = (
            "A text has {least} to {most} characters, not {length}.",
            "文字长度须为 {least} 到 {most} 个字符，而不是 {length} 个。"),
        ["TOKEN_OUT_OF_RANGE"] = (
            "The provider's token of a bank account has {least} to {most} characters, not {length}.",
            "银行账户标识长度须为 {least} 到 {most} 个字符，而不是 {length} 个。"),
        ["TOO_MANY_PAYMENTS"] = (
            "{open} payments are open; {most} may be. Pay them, or wait until they lapse.",
            "已有 {open} 笔待支付，上限为 {most} 笔。请先支付，或等待其失效。"),
    };
}
