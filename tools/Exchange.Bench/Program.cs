using Exchange.Bench;
using Exchange.Bench.Api;
using Exchange.Bench.Codecs;
using Exchange.Bench.GraphQL;
using Exchange.Bench.Indexer;
using Exchange.Host;

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
    ["api", "--root", var root, "--node", _] =>
        await new ApiBench(SourceTree.At(root), Console.Out, Scale.Whole).RunAsync(CancellationToken.None),
    ["api", "--root", var root, "--node", _, "trial"] =>
        await new ApiBench(SourceTree.At(root), Console.Out, Scale.Trial).RunAsync(CancellationToken.None),
    ["api", "floor", var database] => await Floor.RunAsync(database, CancellationToken.None),
    ["indexer", "--root", var root, "--node", _, .. var names] =>
        await new IndexerBench(SourceTree.At(root), Console.Out).RunAsync(names, CancellationToken.None),
    ["indexer", "--rpc", var rpc, "--token", var token, "--database", var database] =>
        await SyncChild.MeasureAsync(new Uri(rpc), token, database, Console.Out, CancellationToken.None),
    ["indexer", "backfill" or "follow", var rpc, var subject, var database] =>
        await SyncChild.RunAsync(args[1], new Uri(rpc), subject, database, Console.Out, CancellationToken.None),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        Exchange.Bench issue --api URL --rpc URL --clients FILE --count N    N issuances from mutation to FINAL
        Exchange.Bench codecs --root CHECKOUT --node NODE                    Exchange.Ethereum beside viem
        Exchange.Bench graphql --root CHECKOUT --node NODE                   Exchange.GraphQL beside graphql-js
        Exchange.Bench api --root CHECKOUT --node NODE [trial]               the API beside a floor written by hand
        Exchange.Bench indexer --root CHECKOUT --node NODE [FIXTURE]...      the indexer beside node and database
        Exchange.Bench indexer --rpc URL --token ADDRESS --database URL      index an ERC-1155 token once
        """);
    return 2;
}
