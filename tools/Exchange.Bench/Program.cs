using Exchange.Bench;

return args switch
{
    ["issue", "--api", var api, "--clients", var clients, "--count", var count] =>
        await IssueLatency.RunAsync(
            new Uri(api),
            clients,
            int.Parse(count, System.Globalization.CultureInfo.InvariantCulture),
            Console.Out,
            CancellationToken.None),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "Exchange.Bench issue --api URL --clients FILE --count N    time from mutation to FINAL of N issuances");
    return 2;
}
