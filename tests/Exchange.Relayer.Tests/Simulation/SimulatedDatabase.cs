using Exchange.Ethereum.Primitives;

namespace Exchange.Relayer.Tests.Simulation;

/// <summary>A row of the outbox.</summary>
internal sealed class SimulatedOperation(SimulatedIntent intent, Guid id, long acceptedAt)
{
    public SimulatedIntent Intent => intent;

    public Guid Id => id;

    public long AcceptedAt => acceptedAt;

    public string Status { get; set; } = "ACCEPTED";

    public Hash? RelayHash { get; set; }

    public long? Block { get; set; }

    public int Attempts { get; set; }

    public long NextAttemptAt { get; set; }

    /// <summary>Its place in its bundle; 0 for one that goes by itself.</summary>
    public int Part { get; set; }

    /// <summary>Whether it was signed to go by itself as well.</summary>
    public bool MayGoAlone { get; set; }

    /// <summary>Whether relayers may take it.</summary>
    public bool IsReleased { get; set; } = true;

    public bool IsWaiting => IsOpen && RelayHash is null && IsReleased;

    public bool IsOpen => Status is "ACCEPTED" or "SUBMITTED";

    public bool IsDecided => Status is "FINAL" or "FAILED";

    public override string ToString() =>
        $"{Intent}: {Status}, part {Part}, released {IsReleased}, carried {RelayHash}, {Attempts} attempts";
}

/// <summary>A row of the relay's transactions.</summary>
internal sealed class SimulatedTransaction(StoredTransaction stored, Address sender)
{
    public StoredTransaction Stored => stored;

    public Address Sender => sender;

    public bool IsSettled { get; set; }
}

/// <summary>A lane's lease.</summary>
internal sealed record SimulatedLease(string Holder, long Until, long Fence);

/// <summary>
/// The database: rows in memory with what PostgreSQL refuses, which is a second line of transactions for one nonce.
/// </summary>
internal sealed class SimulatedDatabase(SimulatedIndex index, long leaseSteps)
{
    private readonly Dictionary<Guid, List<SimulatedOperation>> _bundles = [];

    public List<SimulatedOperation> Operations { get; } = [];

    public List<SimulatedTransaction> Transactions { get; } = [];

    public Dictionary<Address, SimulatedLease> Leases { get; } = [];

    public SimulatedIndex Index => index;

    public long LeaseSteps => leaseSteps;

    /// <summary>Writes that were refused because another had the lane.</summary>
    public int Fenced { get; set; }

    /// <summary>Bundles that were given up.</summary>
    public int Dissolved { get; set; }

    /// <summary>How often an intent was put into a transaction.</summary>
    public long Carried { get; set; }

    public IEnumerable<SimulatedTransaction> Of(Address sender) => Transactions.Where(row => row.Sender == sender);

    public IEnumerable<SimulatedOperation> CarriedBy(Address sender, long nonce)
    {
        HashSet<Hash> line = [.. Of(sender).Where(row => row.Stored.Nonce == nonce).Select(row => row.Stored.Hash)];
        return Operations.Where(row => row.IsOpen && row.RelayHash is { } hash && line.Contains(hash));
    }

    public IReadOnlyList<SimulatedOperation> OfBundle(Guid? bundle) =>
        bundle is { } known ? _bundles.GetValueOrDefault(known) ?? [] : [];

    public void Add(SimulatedOperation row)
    {
        Operations.Add(row);
        if (row.Intent.Bundle is { } bundle)
        {
            _bundles[bundle] = [.. OfBundle(bundle), row];
        }
    }

    public void Insert(Address sender, StoredTransaction stored)
    {
        if (Of(sender).Any(row => stored.Replaces is { } replaced
            ? row.Stored.Replaces == replaced
            : row.Stored.Nonce == stored.Nonce && row.Stored.Replaces is null))
        {
            throw new InvalidOperationException($"a second line of transactions for nonce {stored.Nonce} of {sender}");
        }

        Transactions.Add(new SimulatedTransaction(stored, sender));
    }
}
