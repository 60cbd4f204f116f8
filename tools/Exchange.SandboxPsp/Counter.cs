using System.Text.Json.Nodes;

namespace Exchange.SandboxPsp;

/// <summary>
/// Looks again and again what is to be collected and to be paid out, and says what became of it. It remembers nothing:
/// what it says has a key that is made of the thing itself, so that saying it again changes nothing.
/// </summary>
internal sealed class Counter(ProviderClient api, ILogger<Counter> log) : BackgroundService
{
    private const int Most = 50;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    /// <summary>Whether the API answered last time.</summary>
    public bool IsWorking { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
                IsWorking = true;
            }
            catch (Exception absence) when (!stoppingToken.IsCancellationRequested
                && absence is HttpRequestException or TaskCanceledException)
            {
                IsWorking = false;
                log.NoAnswer(absence.Message);
            }
        }
    }

    private async Task LookAsync(CancellationToken stop)
    {
        var data = await api.QueryAsync(
            $$"""
              {
                payments(where: { state: { eq: AWAITING } }, first: {{Most}}) { nodes { paymentId amountFen } }
                payouts(where: { state: { eq: OPEN } }, first: {{Most}}) { nodes { payoutId amountFen } }
              }
              """,
            stop);
        foreach (var payment in data["payments"]!["nodes"]!.AsArray())
        {
            await CollectAsync(payment!["paymentId"]!.GetValue<string>(), AmountOf(payment), stop);
        }

        foreach (var payout in data["payouts"]!["nodes"]!.AsArray())
        {
            await PayOutAsync(payout!["payoutId"]!.GetValue<string>(), AmountOf(payout), stop);
        }
    }

    private async Task CollectAsync(string paymentId, long amountFen, CancellationToken stop)
    {
        var refused = SandboxRules.Arrives(amountFen) is { } arrived
            ? await api.MutateAsync(
                "attestDeposit",
                new { paymentId, amountFen = arrived, reference = $"sandbox-{paymentId}" }, $"attest-{paymentId}", stop)
            : await api.MutateAsync(
                "declinePayment",
                new { paymentId, reason = "The sandbox's bank said no." }, $"decline-{paymentId}", stop);
        log.Collected(paymentId, amountFen, refused ?? "done");
    }

    private async Task PayOutAsync(string payoutId, long amountFen, CancellationToken stop)
    {
        var refused = SandboxRules.IsPaidOut(amountFen)
            ? await api.MutateAsync(
                "completePayout", new { payoutId, reference = $"sandbox-{payoutId}" }, $"paid-{payoutId}", stop)
            : await api.MutateAsync(
                "returnPayout",
                new { payoutId, reason = "The sandbox's bank knows no such account." }, $"returned-{payoutId}", stop);
        log.PaidOut(payoutId, amountFen, refused ?? "done");
    }

    private static long AmountOf(JsonNode node) => node["amountFen"]!.GetValue<long>();
}
