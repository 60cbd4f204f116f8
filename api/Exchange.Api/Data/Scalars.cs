using System.Diagnostics.CodeAnalysis;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;

namespace Exchange.Api.Data;

/// <summary>20 bytes as hex: all lower case or with the EIP-55 checksum; written with it.</summary>
internal sealed class AddressScalar() : StringScalarType<Address>("Address")
{
    public override Uri? SpecifiedBy => new("https://eips.ethereum.org/EIPS/eip-55");

    protected override bool TryParse(string text, [MaybeNullWhen(false)] out Address value) =>
        Address.TryParse(text, out value);

    protected override string Format(Address value) => value.ToString();
}

/// <summary>32 bytes as hex.</summary>
internal sealed class HashScalar() : StringScalarType<Hash>("Hash")
{
    protected override bool TryParse(string text, [MaybeNullWhen(false)] out Hash value) =>
        Hash.TryParse(text, out value);

    protected override string Format(Hash value) => value.ToString();
}

/// <summary>Bytes as hex, 0x and an even number of digits.</summary>
internal sealed class HexScalar() : StringScalarType<byte[]>("Hex")
{
    private const int CharactersMax = 20_000;

    protected override bool TryParse(string text, [MaybeNullWhen(false)] out byte[] value)
    {
        value = null;
        try
        {
            value = text.Length <= CharactersMax ? Hex.Decode(text) : null;
        }
        catch (HexException)
        {
            // Not hex: refused with the scalar's name by the caller.
        }

        return value is not null;
    }

    protected override string Format(byte[] value) => Hex.Encode(value);
}
