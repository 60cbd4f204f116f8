using Exchange.Bench;
using Exchange.Bench.Codecs;
using Exchange.Bench.GraphQL;

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
    ["codecs", "--root", var root, "--node", var node] =>
        await Comparison.RunAsync(root, node, Console.Out, CancellationToken.None),
    ["graphql", "--root", var root, "--node", var node] =>
        await EngineBench.RunAsync(root, node, Console.Out, CancellationToken.None),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        Exchange.Bench issue --api URL --rpc URL --clients FILE --count N    N issuances from mutation to FINAL
        Exchange.Bench codecs --root CHECKOUT --node NODE                    Exchange.Ethereum beside viem
        Exchange.Bench graphql --root CHECKOUT --node NODE                   Exchange.GraphQL beside graphql-js
        """);
    return 2;
}
