using Exchange.Bench;

return args switch
{
    ["issue", "--api", var api, "--rpc", var rpc, "--clients", var clients, "--count", var count] =>
        await IssueLatency.RunAsync(
            new Uri(api),
            new Uri(rpc),
            clients,
            int.Parse(count, System.Globalization.CultureInfo.InvariantCulture),
            Console.Out,
            CancellationToken.None),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "Exchange.Bench issue --api URL --rpc URL --clients FILE --count N    N issuances from mutation to FINAL");
    return 2;
}
