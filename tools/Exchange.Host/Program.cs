using System.Runtime.InteropServices;
using Exchange.Host;
using Exchange.Host.Suites;
using Exchange.Host.Up;

const string Help = """
    The points exchange, for development on this machine.

      ./exchange up                start everything and stay in front of it; Ctrl-C stops it
      ./exchange status [--json]   what runs, where, how far, and who may sign in
      ./exchange down [--reset]    end a run from another terminal; --reset also removes its data
      ./exchange reindex           build the tables anew beside what runs, and swap them in unnoticed
      ./exchange bench [count]     time issuances from mutation to FINAL, against what runs
      ./exchange bench codecs      measure Exchange.Ethereum beside viem: logs, Keccak, ABI, ECDSA
      ./exchange bench graphql     measure Exchange.GraphQL beside graphql-js: plans, documents, pages
      ./exchange bench api [trial]
                                   measure the API beside a floor written by hand; trial: small, for seconds
      ./exchange bench indexer [1x] [10x] [sparse] [mixed] [head]
                                   measure the indexer beside node and database; all of them without a name
      ./exchange bench indexer --rpc URL --token ADDRESS --database URL
                                   index the transfers and balances of an ERC-1155 token that need not be ours
      ./exchange test              build everything and run every suite
      ./exchange soak contracts [--calls N] [--seed S]
                                   random calls against the contracts' invariants
      ./exchange soak ethereum [--cases N] [--inputs N] [--seed S]
                                   random cases against viem and ethers, and mutants against the decoders
      ./exchange soak graphql [--cases N] [--inputs N] [--schemas N] [--seed S]
                                   random cases and schemas against graphql-js, documents written otherwise,
                                   and hostile inputs against parser and validator
      ./exchange soak indexer [--crashes N] [--reorgs N] [--hostile N] [--soup N] [--quiet N] [--seed S]
                                   kills, reorgs, hostile nodes and all at once against the indexer, with a table
                                   of faults and of what happened on the chains
      ./exchange mutants [--seed N] [--seconds S] [--count N] [--only TEXT]... [--list]
                                   plant faults into the contracts, and show which ones the tests notice
      ./exchange help              this text

    Ports: portal 5080, api 5081, indexer 5082, relayer 5083, psp 5084, chain 8545, database 5433, all on 127.0.0.1;
    EXCHANGE_PORTAL_PORT and so on move one.
    """;

using var stop = new CancellationTokenSource();
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var hangup = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);

try
{
    var tree = SourceTree.Find();
    var progress = new Progress(Console.Out);
    switch (args)
    {
        case ["up"]:
            return await new UpCommand(tree, progress).RunAsync(stop.Token);
        case ["down"] or ["down", "--reset"]:
            return await new DownCommand(tree, progress).RunAsync(reset: args.Length == 2, stop.Token);
        case ["status"] or ["status", "--json"]:
            return await new StatusCommand(tree, Console.Out).RunAsync(json: args.Length == 2, stop.Token);
        case ["reindex"]:
            return await new ReindexCommand(tree).RunAsync(stop.Token);
        case ["bench", "codecs" or "graphql"] or ["bench", "api"] or ["bench", "api", "trial"]
            or ["bench", "indexer", ..]:
            return await new BenchCommand(tree, Console.Out).RunPartAsync(args[1], args[2..], progress, stop.Token);
        case ["bench"] or ["bench", _]:
            return await new BenchCommand(tree, Console.Out).RunAsync(args.ElementAtOrDefault(1), stop.Token);
        case ["soak", "contracts", .. var options]:
            return await new LongTask(tree, progress).OfContractsAsync("soak", options, stop.Token);
        case ["soak", "ethereum", .. var options]:
            return await new LongTask(tree, progress).AgainstOthersAsync("ethereum", options, stop.Token);
        case ["soak", "graphql", .. var options]:
            return await new LongTask(tree, progress).AgainstOthersAsync("graphql", options, stop.Token);
        case ["soak", "indexer", .. var options]:
            return await new LongTask(tree, progress).OfFaultsAsync(options, stop.Token);
        case ["mutants", .. var options]:
            return await new LongTask(tree, progress).OfContractsAsync("mutants", options, stop.Token);
        case ["test"]:
            return await new TestCommand(tree, progress).RunAsync(stop.Token);
        case [] or ["help"]:
            Console.WriteLine(Help);
            return 0;
        default:
            throw new HostException($"no such command: {string.Join(' ', args)}; ./exchange help lists them");
    }
}
catch (HostException refusal)
{
    Console.Error.WriteLine($"exchange: {refusal.Message}");
    return 1;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("exchange: stopped");
    return 130;
}
