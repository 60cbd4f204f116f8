using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer.Sync;

/// <summary>
/// The filter bits of addresses and topics met before; a bounded table in which a new entry takes an old one's place.
/// Entries are immutable and replaced whole, so it needs no lock.
/// </summary>
internal sealed class BloomCache
{
    // About 4 MB for each kind when full.
    private const int Entries = 1 << 15;

    private readonly Entry<Hash>?[] _topics = new Entry<Hash>?[Entries];
    private readonly Entry<Address>?[] _addresses = new Entry<Address>?[1 << 8];

    /// <summary>The bits of a topic.</summary>
    public BloomBits Of(Hash topic)
    {
        ref Entry<Hash>? place = ref _topics[topic.GetHashCode() & (_topics.Length - 1)];
        Entry<Hash>? found = place;
        if (found is null || found.Key != topic)
        {
            place = found = new Entry<Hash>(topic, BloomBits.Of(topic));
        }

        return found.Bits;
    }

    /// <summary>The bits of an address.</summary>
    public BloomBits Of(Address address)
    {
        ref Entry<Address>? place = ref _addresses[address.GetHashCode() & (_addresses.Length - 1)];
        Entry<Address>? found = place;
        if (found is null || found.Key != address)
        {
            place = found = new Entry<Address>(address, BloomBits.Of(address));
        }

        return found.Bits;
    }

    private sealed class Entry<T>(T key, BloomBits bits)
    {
        public T Key => key;

        public BloomBits Bits => bits;
    }
}
