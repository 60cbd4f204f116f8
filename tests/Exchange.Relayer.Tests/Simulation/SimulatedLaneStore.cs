using Exchange.Ethereum.Primitives;

namespace Exchange.Relayer.Tests.Simulation;

/// <summary>One relayer's way to the database: the promises of <see cref="LaneStore"/>, in memory.</summary>
internal sealed class SimulatedLaneStore(Simulation world, SimulatedRelayer owner, Address sender, LaneShare share)
    : ILaneStore
{
    private const int DelayFirst = 10;
    private const int DelayMax = 300;

    private long _fence;

    private SimulatedDatabase Rows => world.Database;

    /// <inheritdoc/>
    public async Task<bool> LeaseAsync(CancellationToken stop)
    {
        var fence = await world.AskAsync(owner, () =>
        {
            var held = Rows.Leases.GetValueOrDefault(sender);
            if (held is not null && held.Until >= world.Now && held.Holder != owner.Name)
            {
                return 0;
            }

            var taken = new SimulatedLease(owner.Name, world.Now + Rows.LeaseSteps, (held?.Fence ?? 0) + 1);
            Rows.Leases[sender] = taken;
            world.Say($"{owner.Name} takes the lane of {sender} with fence {taken.Fence}");
            return taken.Fence;
        });
        _fence = fence == 0 ? _fence : fence;
        return fence != 0;
    }

    /// <inheritdoc/>
    public Task ReleaseAsync(CancellationToken stop) => throw new NotSupportedException("Here they only die.");

    /// <inheritdoc/>
    public Task<LaneRecord> LoadAsync(CancellationToken stop) => world.AskAsync(owner, () =>
    {
        var all = Rows.Of(sender).ToArray();
        var settled = all.Where(row => row.IsSettled).Select(row => row.Stored.Nonce + 1).DefaultIfEmpty().Max();
        HashSet<long> open =
        [
            .. all.Where(row => row.Stored.Replaces is null && row.Stored.Nonce >= settled)
                .Select(row => row.Stored.Nonce).Order().Take(Lane.OpenMax),
        ];
        return new LaneRecord(
            settled, all.Select(row => row.Stored.Nonce + 1).DefaultIfEmpty().Max(),
            [.. all.Select(row => row.Stored).Where(one => open.Contains(one.Nonce)).OrderBy(one => one.Nonce)]);
    });

    /// <inheritdoc/>
    public Task DecideAsync(CancellationToken stop) => WriteAsync("decide", () =>
    {
        foreach (var row in Rows.Operations.Where(row => !row.IsDecided && IsMine(row)))
        {
            var found = Rows.Index.Find(row.Intent.Hash);
            if (found is { } execution && execution.Block <= Rows.Index.Final)
            {
                (row.Status, row.Block) = (execution.Refusal is null ? "FINAL" : "FAILED", execution.Block);
            }
            else if (found is null && row.Intent.Deadline < Rows.Index.Final)
            {
                row.Status = "FAILED";
            }
            else if (found is null && row.Status == "INCLUDED" && row.Block < Rows.Index.Number)
            {
                (row.Status, row.RelayHash, row.Block, row.NextAttemptAt) = ("SUBMITTED", null, null, 0);
            }
        }

        DecideBundles();
    });

    /// <inheritdoc/>
    public Task<IReadOnlyList<PendingIntent>> WaitingAsync(CancellationToken stop) =>
        world.AskAsync<IReadOnlyList<PendingIntent>>(owner, () =>
        [
            .. WithWholeBundles(
                    [
                        .. Rows.Operations
                            .Where(row => row.IsWaiting && row.NextAttemptAt <= world.Now && IsMine(row))
                            .Take(Batch.IntentsMax),
                    ])
                .Select(row => new PendingIntent(
                    row.Id, row.Intent.Hash, row.Intent.Account, default, [], row.Intent.Nonce, row.Intent.Deadline,
                    world.GasOfIntent, [], row.Attempts, 5 * (world.Now - row.AcceptedAt),
                    row.Part > 0 ? row.Intent.Bundle : null, row.Part)),
        ]);

    /// <inheritdoc/>
    public Task<bool> StoreAsync(
        StoredTransaction transaction, IReadOnlyList<PendingIntent> carried, CancellationToken stop) => WriteAsync(
        $"store nonce {transaction.Nonce}", () =>
    {
        SimulatedOperation[] rows = [.. carried.Select(Row)];
        if (rows.Any(row => !row.IsOpen || row.RelayHash is not null))
        {
            return false;
        }

        Rows.Insert(sender, transaction);
        Array.ForEach(rows, row => row.RelayHash = transaction.Hash);
        Rows.Carried += rows.Length;
        return true;
    });

    /// <inheritdoc/>
    public Task RepriceAsync(StoredTransaction successor, CancellationToken stop) => WriteAsync(
        $"price nonce {successor.Nonce} anew", () =>
    {
        Rows.Insert(sender, successor);
        foreach (var row in Rows.Operations.Where(row => row.RelayHash == successor.Replaces))
        {
            row.RelayHash = successor.Hash;
        }
    });

    /// <inheritdoc/>
    public Task CancelAsync(StoredTransaction filler, CancellationToken stop) => WriteAsync(
        $"cancel nonce {filler.Nonce}", () =>
    {
        Rows.Insert(sender, filler);
        GoAgain(Rows.Operations.Where(row => row.RelayHash == filler.Replaces && row.IsOpen), floor: 0);
    });

    /// <inheritdoc/>
    public Task SplitAsync(IReadOnlyList<PendingIntent> intents, byte[] reason, CancellationToken stop) => WriteAsync(
        $"split {intents.Count}", () =>
            GoAgain(intents.Select(Row).Where(row => row.IsOpen && row.RelayHash is null), floor: 0));

    /// <inheritdoc/>
    public Task DissolveAsync(IReadOnlyList<PendingIntent> bundle, byte[] reason, CancellationToken stop) => WriteAsync(
        $"dissolve a bundle of {bundle.Count}", () =>
    {
        SimulatedOperation[] parts =
            [.. Rows.OfBundle(bundle[0].Bundle).Where(row => row.IsWaiting && row.Part > 0)];
        if (!parts.Any(row => row.MayGoAlone))
        {
            GoAgain(parts, Batch.AttemptsBeforeAlone);
            return;
        }

        Rows.Dissolved++;
        foreach (var row in parts)
        {
            row.Status = "ACCEPTED";
            if (row.MayGoAlone)
            {
                GoAlone(row);
            }
            else
            {
                row.IsReleased = false;
            }
        }
    });

    /// <inheritdoc/>
    public Task MarkSentAsync(IReadOnlyList<Hash> hashes, CancellationToken stop) => WriteAsync(
        $"mark {hashes.Count} as sent", () =>
    {
        foreach (var row in Rows.Operations.Where(
            row => row is { Status: "ACCEPTED", RelayHash: { } hash } && hashes.Contains(hash)))
        {
            row.Status = "SUBMITTED";
        }
    });

    /// <inheritdoc/>
    public Task CloseAsync(long nonce, MinedTransaction? mined, CancellationToken stop) => WriteAsync(
        $"close nonce {nonce} ({(mined is null ? "lost" : $"block {mined.Block}")})", () =>
    {
        foreach (var row in Rows.Of(sender).Where(row => row.Stored.Nonce == nonce
            && (mined is null ? row.Stored.Replaces is null : row.Stored.Hash == mined.Hash)))
        {
            row.IsSettled = true;
        }

        foreach (var outcome in mined?.Decided ?? [])
        {
            foreach (var row in Rows.Operations.Where(row => row.IsOpen && row.Intent.Hash == outcome.IntentHash))
            {
                (row.Status, row.Block) = ("INCLUDED", mined!.Block);
            }
        }

        foreach (var (intent, _) in mined?.LeftOut ?? [])
        {
            GoAgain(
                Rows.CarriedBy(sender, nonce).Where(row => row.Intent.Hash == intent), Batch.AttemptsBeforeAlone);
        }

        GoAgain(Rows.CarriedBy(sender, nonce), floor: 0);
    });

    /// <inheritdoc/>
    public Task ReopenAsync(long nonce, CancellationToken stop) => WriteAsync($"open from nonce {nonce}", () =>
    {
        foreach (var transaction in Rows.Of(sender).Where(row => row.Stored.Nonce >= nonce))
        {
            transaction.IsSettled = false;
            foreach (var row in Rows.Operations.Where(
                row => row.Status == "INCLUDED" && row.RelayHash == transaction.Stored.Hash))
            {
                (row.Status, row.Block) = ("SUBMITTED", null);
            }
        }
    });

    private bool IsMine(SimulatedOperation row) =>
        (row.Intent.Bundle is { } bundle ? bundle.ToByteArray()[^1] : Names.LaneOf(row.Intent.Account))
        % share.Count == share.Index;

    private IEnumerable<SimulatedOperation> WithWholeBundles(IReadOnlyList<SimulatedOperation> first) =>
        first.Concat(first.Where(row => row.Part > 0)
            .SelectMany(row => Rows.OfBundle(row.Intent.Bundle).Where(part => part.IsWaiting && part.Part > 0)))
            .Distinct();

    private void DecideBundles()
    {
        foreach (var row in Rows.Operations.Where(row => !row.IsDecided && row.Part > 0 && IsMine(row)).ToArray())
        {
            var others = Rows.OfBundle(row.Intent.Bundle).Where(other => other != row).ToArray();
            if (!row.MayGoAlone && Rows.Index.Find(row.Intent.Hash) is null && others.Any(other => other.IsDecided))
            {
                row.Status = "FAILED";
            }
        }

        foreach (var row in Rows.Operations.Where(row => row.MayGoAlone && IsMine(row)
            && row is { IsOpen: true, RelayHash: null }
            && Rows.OfBundle(row.Intent.Bundle).Any(other => other.Status == "FAILED")))
        {
            row.Status = "ACCEPTED";
            GoAlone(row);
        }
    }

    private static void GoAlone(SimulatedOperation row) =>
        (row.Part, row.MayGoAlone, row.Attempts, row.NextAttemptAt) = (0, false, 0, 0);

    private SimulatedOperation Row(PendingIntent intent) => Rows.Operations.Single(row => row.Id == intent.Id);

    private void GoAgain(IEnumerable<SimulatedOperation> rows, int floor)
    {
        foreach (var row in rows.ToArray())
        {
            var failed = Math.Max(row.Attempts, floor);
            (row.Status, row.RelayHash, row.Attempts) = ("ACCEPTED", null, failed + 1);
            row.NextAttemptAt = failed < Batch.AttemptsBeforeAlone
                ? 0
                : world.Now + Math.Min(DelayMax, DelayFirst << Math.Min(failed - Batch.AttemptsBeforeAlone, 8));
        }
    }

    private Task<bool> WriteAsync(string what, Action write) => WriteAsync(what, () =>
    {
        write();
        return true;
    });

    private Task<T> WriteAsync<T>(string what, Func<T> write) => world.AskAsync(owner, () =>
    {
        if (Rows.Leases[sender] is var lease && lease.Fence != _fence)
        {
            Rows.Fenced++;
            world.Say($"{owner.Name} comes too late to {what}");
            throw new FencedException();
        }

        Rows.Leases[sender] = lease with { Until = world.Now + Rows.LeaseSteps };
        world.Say($"{owner.Name} writes: {what}");
        return write();
    });
}
