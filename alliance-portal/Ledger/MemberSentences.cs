using Exchange.Portal.Shared;

namespace Exchange.Portal.Ledger;

/// <summary>Tells an activity to the member it happened to.</summary>
internal sealed class MemberSentences(Locale locale)
{
    public string Tell(Activity a) => locale.IsChinese ? Chinese(a) : English(a);

    /// <summary>The amount beside the sentence; what only moved aside has no sign.</summary>
    public string? AmountOf(Activity a) => a switch
    {
        { Amount: not { } } => null,
        {
            Kind: "POINTS_ISSUED" or "REDEMPTION_VOIDED" or "REDEMPTION_RELEASED" or "REDEMPTION_REFUNDED",
            Amount: { } amount,
        } => "+" + locale.Number(amount),
        { Kind: "REDEMPTION_CAPTURED", Amount: { } amount } => locale.Number(-amount),
        { Amount: { } amount } => locale.Number(amount),
    };

    private string English(Activity a) => a.Kind switch
    {
        "ACCOUNT_OPENED" => $"You joined through {a.Brand?.Name}",
        "POINTS_ISSUED" =>
            $"{a.Programme?.Brand.Name} gave you {Points(a)} {Sentences.ReasonInEnglish(a.Reason)}".TrimEnd(),
        "CASH_DEPOSITED" => $"You paid in {locale.Yuan(a.AmountFen ?? 0)}",
        "REDEMPTION_AUTHORISED" => $"You set {Points(a)} aside for a purchase at {a.Brand?.Name}",
        "REDEMPTION_CAPTURED" => $"{a.Brand?.Name} took {Points(a)}",
        "REDEMPTION_REFUNDED" => $"{a.Brand?.Name} gave back {Points(a)} it had taken",
        "REDEMPTION_VOIDED" => $"{Points(a)} came back",
        "REDEMPTION_RELEASED" => $"{Points(a)} came back, because the purchase was not finished in time",
        _ => "Something changed on your account",
    };

    private string Chinese(Activity a) => a.Kind switch
    {
        "ACCOUNT_OPENED" => $"您通过{a.Brand?.Name}加入",
        "POINTS_ISSUED" =>
            $"{a.Programme?.Brand.Name}{Sentences.ReasonInChinese(a.Reason)}赠您 {Points(a)}",
        "CASH_DEPOSITED" => $"您存入 {locale.Yuan(a.AmountFen ?? 0)}",
        "REDEMPTION_AUTHORISED" => $"您为在{a.Brand?.Name}购物预留 {Points(a)}",
        "REDEMPTION_CAPTURED" => $"{a.Brand?.Name}收取 {Points(a)}",
        "REDEMPTION_REFUNDED" => $"{a.Brand?.Name}退还了已收取的 {Points(a)}",
        "REDEMPTION_VOIDED" => $"{Points(a)}已退回",
        "REDEMPTION_RELEASED" => $"购物未按时完成，{Points(a)}已退回",
        _ => "您的账户有一项变动",
    };

    private string Points(Activity a) => locale.Points(a.Amount ?? 0, a.Programme?.Name);
}
