using Exchange.Portal.Identity;

namespace Exchange.Portal.Shared;

/// <summary>Tells an activity as a plain sentence about others: for the start page, brands and the auditor.</summary>
internal sealed class Sentences(Locale locale, Cast cast)
{
    public string Tell(Activity a) => locale.IsChinese ? Chinese(a) : English(a);

    /// <summary>The icon that stands for an activity in lists.</summary>
    public static string IconOf(string kind) => kind switch
    {
        "POINTS_ISSUED" => "issued",
        "REDEMPTION_AUTHORISED" => "held",
        "REDEMPTION_CAPTURED" => "taken",
        "REDEMPTION_VOIDED" or "REDEMPTION_RELEASED" or "REDEMPTION_REFUNDED" => "returned",
        "OBLIGATION_RECORDED" => "owed",
        "BRAND_ADDED" or "PROGRAMME_CREATED" => "programme",
        _ => "opened",
    };

    private string English(Activity a) => a.Kind switch
    {
        "BRAND_ADDED" => $"{Brand(a)} joined the alliance.",
        "PROGRAMME_CREATED" => $"{Brand(a)} opened its programme, {a.Programme?.Name}.",
        "ACCOUNT_OPENED" => $"{Member(a)} opened an account with {Brand(a)}.",
        "POINTS_ISSUED" => $"{Issuer(a)} gave {Member(a)} {Points(a)} {ReasonInEnglish(a.Reason)}.",
        "CASH_DEPOSITED" => $"{Member(a)} paid in {Money(a)}.",
        "REDEMPTION_AUTHORISED" => $"{Member(a)} set {Points(a)} aside for a purchase at {Brand(a)}.",
        "REDEMPTION_CAPTURED" => $"{Brand(a)} took {Points(a)} from {Member(a)}.",
        "REDEMPTION_VOIDED" => $"{Brand(a)} gave {Points(a)} back to {Member(a)}.",
        "REDEMPTION_RELEASED" => $"The hold ended, and {Points(a)} went back to {Member(a)}.",
        "REDEMPTION_REFUNDED" => $"{Brand(a)} refunded {Points(a)} to {Member(a)}.",
        "OBLIGATION_RECORDED" when a.AmountFen < 0 =>
            $"{a.Counterparty?.Name} owes {Brand(a)} {Reduction(a)} less, for {Points(a)} refunded.",
        "OBLIGATION_RECORDED" =>
            $"{a.Counterparty?.Name} owes {Brand(a)} {Money(a)} for {Points(a)}.",
        _ => "Something happened that this page has no sentence for yet.",
    };

    private string Chinese(Activity a) => a.Kind switch
    {
        "BRAND_ADDED" => $"{Brand(a)}加入联盟。",
        "PROGRAMME_CREATED" => $"{Brand(a)}开设积分计划“{a.Programme?.Name}”。",
        "ACCOUNT_OPENED" => $"{Member(a)}在{Brand(a)}开户。",
        "POINTS_ISSUED" => $"{Issuer(a)}{ReasonInChinese(a.Reason)}向{Member(a)}发放 {Points(a)}。",
        "CASH_DEPOSITED" => $"{Member(a)}存入 {Money(a)}。",
        "REDEMPTION_AUTHORISED" => $"{Member(a)}为在{Brand(a)}购物预留 {Points(a)}。",
        "REDEMPTION_CAPTURED" => $"{Brand(a)}向{Member(a)}收取 {Points(a)}。",
        "REDEMPTION_VOIDED" => $"{Brand(a)}把 {Points(a)}退还给{Member(a)}。",
        "REDEMPTION_RELEASED" => $"预留到期，{Points(a)}退回给{Member(a)}。",
        "REDEMPTION_REFUNDED" => $"{Brand(a)}把已收取的 {Points(a)}退还给{Member(a)}。",
        "OBLIGATION_RECORDED" when a.AmountFen < 0 =>
            $"因 {Points(a)}退还，{a.Counterparty?.Name}少欠{Brand(a)} {Reduction(a)}。",
        "OBLIGATION_RECORDED" => $"{a.Counterparty?.Name}因 {Points(a)}欠{Brand(a)} {Money(a)}。",
        _ => "发生了一件本页还不会描述的事。",
    };

    public static string ReasonInEnglish(string? reason) => reason switch
    {
        "PURCHASE" => "for a purchase",
        "REFERRAL" => "for inviting a friend",
        "KNOWLEDGE" => "for finishing a course",
        "WELCOME" => "as a welcome",
        "COMPENSATION" => "to make up for a mishap",
        _ => "",
    };

    public static string ReasonInChinese(string? reason) => reason switch
    {
        "PURCHASE" => "因消费",
        "REFERRAL" => "因邀请好友",
        "KNOWLEDGE" => "因完成课程",
        "WELCOME" => "作为欢迎礼",
        "COMPENSATION" => "作为补偿",
        _ => "",
    };

    private static string? Brand(Activity a) => a.Brand?.Name ?? a.Programme?.Brand.Name;

    private static string? Issuer(Activity a) => a.Programme?.Brand.Name ?? a.Brand?.Name;

    private string Member(Activity a) => a.Account is null ? "" : cast.NameOf(a.Account, locale);

    private string Points(Activity a) => locale.Points(a.Amount ?? 0, a.Programme?.Name);

    private string Money(Activity a) => locale.Yuan(a.AmountFen ?? 0);

    private string Reduction(Activity a) => locale.Yuan(-(a.AmountFen ?? 0));
}
