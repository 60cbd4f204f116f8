using Exchange.Ethereum.Primitives;

namespace Exchange.Relayer.Tests.Simulation;

/// <summary>
/// Holds what the database tells of every operation against what the chain did: one effect or none, and never another
/// than was told (I19); one transaction a nonce, of one batch (I20).
/// </summary>
internal static class Judge
{
    /// <summary>What is wrong.</summary>
    /// <param name="stolen">Nonces that somebody used by hand.</param>
    public static IEnumerable<string> Of(
        SimulatedNode node, SimulatedDatabase database, IReadOnlySet<(Address, long)> stolen) =>
        WrongNonces(node, database, stolen)
            .Concat(WrongEnds(EffectsOn(node.Blocks), database, node.Head.Number))
            .Concat(WrongBundles(node, database));

    private static Dictionary<Hash, List<IntentOutcome>> EffectsOn(IEnumerable<SimulatedBlock> chain) => chain
        .SelectMany(block => block.Receipts).SelectMany(receipt => receipt.Mined.Decided)
        .GroupBy(outcome => outcome.IntentHash).ToDictionary(all => all.Key, all => all.ToList());

    private static IEnumerable<string> WrongNonces(
        SimulatedNode node, SimulatedDatabase database, IReadOnlySet<(Address, long)> stolen)
    {
        HashSet<(Address, long)> mined = [];
        foreach (var receipt in node.Blocks.SelectMany(block => block.Receipts))
        {
            if (receipt.Sender is not { } sender)
            {
                continue;
            }

            if (!mined.Add((sender, receipt.Nonce)))
            {
                yield return $"nonce {receipt.Nonce} of {sender} was mined twice";
            }

            var stored = database.Of(sender).Count(row => row.Stored.Hash == receipt.Mined.Hash);
            if (stored != 1 && !stolen.Contains((sender, receipt.Nonce)))
            {
                yield return $"nonce {receipt.Nonce} of {sender} belongs to {stored} batches";
            }
        }
    }

    private static IEnumerable<string> WrongEnds(
        Dictionary<Hash, List<IntentOutcome>> effects, SimulatedDatabase database, long time)
    {
        foreach (var row in database.Operations)
        {
            var done = effects.GetValueOrDefault(row.Intent.Hash) ?? [];
            var executed = done.Count(one => one.Refusal is null);
            if (done.Count > 1 || executed != (row.Status == "FINAL" ? 1 : 0))
            {
                yield return $"{row.Intent} is {row.Status}: {executed} times executed, of {done.Count} effects";
            }

            if (row.Status == "FAILED" && done.Count == 0 && row.Intent.Deadline >= time && !IsGivenUp(row, database))
            {
                yield return $"{row.Intent} is FAILED before its deadline and without a refusal";
            }

            if (row.Status == "FINAL" && row.Intent.Nature is Nature.Refused or Nature.Forged)
            {
                yield return $"{row.Intent} is FINAL";
            }
        }
    }

    // Nobody has a signature under which it could be executed by itself, or it never left us.
    private static bool IsGivenUp(SimulatedOperation row, SimulatedDatabase database) =>
        row.Intent is { Bundle: { } bundle, IsSignedAlone: false }
        && (!row.IsReleased || database.OfBundle(bundle).Any(other => other != row && other.IsDecided));

    // D-T3: what needs the rest of its bundle is executed with it, and the money that came is there in any case.
    private static IEnumerable<string> WrongBundles(SimulatedNode node, SimulatedDatabase database)
    {
        var transactions = node.Blocks.SelectMany(block => block.Receipts)
            .SelectMany(receipt => receipt.Mined.Decided.Select(one => (one.IntentHash, receipt.Mined.Hash)))
            .ToDictionary();
        foreach (var row in database.Operations.Where(row => row.Intent.Bundle is not null))
        {
            var at = transactions.GetValueOrDefault(row.Intent.Hash);
            var rest = database.OfBundle(row.Intent.Bundle).Select(
                other => transactions.GetValueOrDefault(other.Intent.Hash));
            if (!row.Intent.IsSignedAlone && row.Status == "FINAL" && rest.Any(other => other != at))
            {
                yield return $"{row.Intent} was executed without the rest of its bundle";
            }

            if (row.Intent is { IsSignedAlone: true, Nature: Nature.Good } && row.Status != "FINAL")
            {
                yield return $"{row.Intent} is {row.Status}: money that came is lost";
            }
        }
    }
}
