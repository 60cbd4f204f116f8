using System.Globalization;
using Exchange.Faults;

if (args is ["--found", var blocks, "--seed", var chosen])
{
    await Founding.RunAsync(
        int.Parse(blocks, CultureInfo.InvariantCulture), int.Parse(chosen, CultureInfo.InvariantCulture),
        CancellationToken.None);
    return 0;
}

Dictionary<string, int> wanted = new()
{
    ["--crashes"] = 40,
    ["--reorgs"] = 32,
    ["--hostile"] = 60,
    ["--soup"] = 3,
    ["--quiet"] = 4,
    ["--seed"] = Random.Shared.Next(),
};
for (int i = 0; i < args.Length; i += 2)
{
    if (!wanted.ContainsKey(args[i]) || i + 1 == args.Length
        || !int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int number))
    {
        Console.Error.WriteLine(
            "Exchange.Faults [--crashes N] [--reorgs N] [--hostile N] [--soup N] [--quiet N] [--seed S]");
        return 2;
    }

    wanted[args[i]] = number;
}

FaultTable table = new();
Campaign campaign = new(table, wanted["--seed"], Console.Out);
Console.WriteLine($"seed {wanted["--seed"]}");
await campaign.CrashAsync(wanted["--crashes"], CancellationToken.None);
await campaign.ReorgAsync(wanted["--reorgs"], CancellationToken.None);
await campaign.BeHostileAsync(wanted["--hostile"], CancellationToken.None);
await campaign.StirAsync(wanted["--soup"], CancellationToken.None);
await campaign.LiveAsync(wanted["--quiet"], CancellationToken.None);
Console.WriteLine();
Console.Write(table);
return table.Failures.Count == 0 ? 0 : 1;
