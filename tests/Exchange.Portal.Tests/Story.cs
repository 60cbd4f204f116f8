using System.Globalization;
using Exchange.Portal.Shared;

namespace Exchange.Portal.Tests;

/// <summary>The demo's figures, as far as the pages' tests need them.</summary>
internal static class Story
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 2, 0, 0, TimeSpan.Zero);

    public static readonly BrandName Lanmu = new("lanmu", "Lanmu Mart");
    public static readonly BrandName Qinghe = new("qinghe", "Qinghe Beauty");
    public static readonly ProgrammeName LanmuPoints = new("LANMU", "Lanmu points", Lanmu);
    public static readonly ProgrammeName QinghePoints = new("QINGHE", "Qinghe points", Qinghe);

    /// <summary>Every kind of activity the API knows, and one it will only know later.</summary>
    public static readonly string[] Kinds =
    [
        "BRAND_ADDED", "PROGRAMME_CREATED", "ACCOUNT_OPENED", "POINTS_ISSUED", "REDEMPTION_AUTHORISED",
        "REDEMPTION_CAPTURED", "REDEMPTION_VOIDED", "REDEMPTION_RELEASED", "OBLIGATION_RECORDED", "OFFER_POSTED",
    ];

    public static Activity Of(
        string kind, long amount = 2400, string operation = "1", string? reason = null, int log = 1) => new(
        $"{kind}-{operation}-{log}", kind, Now, Rendering.Chen, LanmuPoints, Qinghe,
        kind == "OBLIGATION_RECORDED" ? Lanmu : null, amount, kind == "OBLIGATION_RECORDED" ? 2352 : null, reason,
        null, "0x01", TrailOf(kind, operation, log));

    public static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    public static Connection<Activity> Connect(params Activity[] activities) =>
        new(activities, new PageInfo(false, null));

    private static TrailSteps TrailOf(string kind, string operation, int log) => new(
        new Operation(
            Guid.Parse($"00000000-0000-0000-0000-{operation.PadLeft(12, '0')}"), "CAPTURE_REDEMPTION", "FINAL",
            Now.AddSeconds(-1.25), Now.AddSeconds(-1), Now, Now.AddSeconds(0.25)),
        "0x" + new string('a', 64), 42, "0x" + new string('b', 64), log, "RedemptionDesk", kind, "redemption",
        $"42/{log}");
}
