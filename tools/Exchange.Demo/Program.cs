using Exchange.Demo;

return args switch
{
    ["keys", "--out", var file] => MemberKeys.Ensure(file).Print(Console.Out),
    ["load", "--api", var api, "--clients", var clients, "--keys", var keys] =>
        await Loader.RunAsync(new Uri(api), clients, keys, Console.Out, CancellationToken.None),
    ["sign", "--keys", var keys, "--member", var member] =>
        MemberKeys.Ensure(keys).Sign(member, Console.In, Console.Out, Console.Error),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        Exchange.Demo keys --out FILE                              makes the members' keys once, prints their addresses
        Exchange.Demo load --api URL --clients FILE --keys FILE    loads the demo alliance through the public API
        Exchange.Demo sign --keys FILE --member NAME               signs the typed data on standard input as that member
        """);
    return 2;
}
