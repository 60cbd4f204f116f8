using Exchange.Host;
using Exchange.Host.Suites;

const string Help = """
    The points exchange, for development on this machine.

      ./exchange test    build everything and run every suite
      ./exchange help    this text
    """;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};

try
{
    var tree = SourceTree.Find();
    var progress = new Progress(Console.Out);
    switch (args)
    {
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
