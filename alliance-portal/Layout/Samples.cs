using Exchange.Portal.Clearing;
using Exchange.Portal.Ledger;
using Exchange.Portal.Shared;

namespace Exchange.Portal.Layout;

/// <summary>Made-up figures for the style page, so that it needs no API.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Now = new(2026, 6, 18, 10, 0, 0, Locale.AllianceOffset);

    private static readonly BrandName Lanmu = new("lanmu", "Lanmu Mart");
    private static readonly BrandName Qinghe = new("qinghe", "Qinghe Beauty");
    private static readonly BrandName Nest = new("nest", "Sprout Nest");
    private static readonly ProgrammeName LanmuPoints = new("LANMU", "Lanmu points", Lanmu);
    private static readonly ProgrammeName QinghePoints = new("QINGHE", "Qinghe points", Qinghe);
    private static readonly ProgrammeName NestPoints = new("NEST", "Nest points", Nest);

    public static readonly Hold Hold = new(
        "0x01", Qinghe, LanmuPoints, Authorised: 3000, Captured: 2400, Returned: 0, Remaining: 600, "OPEN",
        Now.AddDays(1));

    public static readonly IReadOnlyList<Holding> Holdings = Holding.From(
    [
        Points(300, 600, NestPoints, 2026, 7),
        Points(2000, 3000, QinghePoints, 2027, 4),
        Points(5050, 5050, LanmuPoints, 2028, 4),
    ]);

    public static readonly IReadOnlyList<Flow> Flows =
    [
        new Flow(Nest, Qinghe, 800, 2000),
        new Flow(Lanmu, Qinghe, 2000, 1960),
        new Flow(Qinghe, Nest, 800, 1176),
    ];

    public static readonly Activity Captured = new(
        "sample", "REDEMPTION_CAPTURED", Now, null, LanmuPoints, Qinghe, null, 2400, null, null, null, null,
        new TrailSteps(
            new Operation(
                Guid.Parse("15d065b6-8f0a-4c1e-9a51-2f6e1b664905"), "CAPTURE_REDEMPTION", "FINAL",
                Now.AddSeconds(-1.2), Now.AddSeconds(-1), Now.AddSeconds(0.2), Now.AddSeconds(0.4)),
            "0x36e0a2c4d5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d0daae6", 36,
            "0x3b7e9d0c1b2a39485766758493a2b1c0dfeefd0c1b2a394857667584d76cba01", 1,
            "RedemptionDesk", "RedemptionCaptured", "redemption_capture", "36/1"));

    private static Balance Points(long amount, long fen, ProgrammeName programme, int year, int month) => new(
        amount, 0, 0, fen, new Vintage(new DateTimeOffset(year, month, 1, 0, 0, 0, Locale.AllianceOffset), programme));
}
