using System.Collections.Frozen;

namespace Exchange.Ethereum.Abi.Types;

/// <summary>Every type that is not made of others, by its name.</summary>
internal static class ElementaryTypes
{
    private static readonly FrozenDictionary<string, AbiType> ByName = All().ToFrozenDictionary(type => type.Name);

    internal static AbiType? Find(string name) => ByName.GetValueOrDefault(name);

    private static IEnumerable<AbiType> All()
    {
        yield return new AddressType();
        yield return new BoolType();
        yield return new BytesType();
        yield return new StringType();
        for (int bits = 8; bits <= 256; bits += 8)
        {
            yield return new UIntType(bits);
            yield return new IntType(bits);
            yield return new FixedBytesType(bits / 8);
        }
    }
}
