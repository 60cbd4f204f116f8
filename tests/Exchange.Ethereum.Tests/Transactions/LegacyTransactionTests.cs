using System.Numerics;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Transactions;

namespace Exchange.Ethereum.Tests.Transactions;

/// <summary>The oldest type of transaction, with and without a chain, by the example of EIP-155.</summary>
public sealed class LegacyTransactionTests
{
    private const string Payload =
        "0xec098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a764000080018080";

    private const string Raw =
        "0xf86c098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a76400008025"
        + "a028ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276a067cbe9d8997f761aecb703"
        + "304b3800ccf555c9f3dc64214b297fb1966a3b6d83";

    private static readonly LegacyTransaction Published = new()
    {
        ChainId = 1,
        Nonce = 9,
        GasPrice = 20_000_000_000,
        Gas = 21_000,
        To = Address.Parse("0x3535353535353535353535353535353535353535"),
        Value = BigInteger.Pow(10, 18),
    };

    [Fact]
    public void The_published_payload_is_what_is_signed()
    {
        Assert.Equal(Payload, Hex.Encode(Published.SigningPayload()));
        Assert.Equal(
            "0xdaf5a779ae972f972197303d7b574746c7ef83eadac0f2791ad23db92e4c8e53", Published.SigningHash().ToString());
    }

    [Fact]
    public void The_published_transaction_is_read_with_its_sender_and_written_back()
    {
        ParsedTransaction parsed = Transaction.Parse(Hex.Decode(Raw));

        Assert.Equal(Address.Parse("0x9d8A62f656a8d1615C1294fd71e9CFb3E4855A4F"), parsed.Sender);
        Assert.Equal(1, Assert.IsType<LegacyTransaction>(parsed.Transaction).ChainId);
        Assert.Equal(Raw, Hex.Encode(Published.With(parsed.Signature!).Raw));
    }

    [Fact]
    public void An_unsigned_transaction_is_read_without_a_sender()
    {
        ParsedTransaction parsed = Transaction.Parse(Hex.Decode(Payload));

        Assert.Null(parsed.Signature);
        Assert.Null(parsed.Sender);
        Assert.Equal(Payload, Hex.Encode(parsed.Transaction.SigningPayload()));
    }

    [Theory]
    [InlineData(null, 27)]
    [InlineData(1L, 37)]
    [InlineData((1L << 53) - 1, -1)]
    public void A_transaction_of_any_chain_comes_back_from_the_wire(long? chainId, int lowestV)
    {
        using var signer = LocalSigner.Create();
        LegacyTransaction transaction = Published with { ChainId = chainId };
        SignedTransaction signed = transaction.Sign(signer);

        ParsedTransaction parsed = Transaction.Parse(signed.Raw);

        Assert.Equal(signer.Address, parsed.Sender);
        Assert.Equal(chainId, Assert.IsType<LegacyTransaction>(parsed.Transaction).ChainId);
        Assert.Equal(signed.Hash, parsed.Hash);
        Assert.True(lowestV < 0 || signed.Raw.AsSpan().IndexOf((byte)(lowestV + parsed.Signature!.YParity)) > 0);
    }

    [Fact]
    public void An_access_list_comes_back_from_the_wire()
    {
        using var signer = LocalSigner.Create();
        var transaction = new Eip2930Transaction
        {
            ChainId = 137,
            Nonce = 1,
            Gas = 30_000,
            AccessList = [new AccessListEntry(signer.Address, [Hash.Zero, Keccak256.Hash([])])],
        };

        var parsed = Assert.IsType<Eip2930Transaction>(Transaction.Parse(transaction.Sign(signer).Raw).Transaction);

        Assert.Equal(transaction.AccessList[0].StorageKeys, parsed.AccessList[0].StorageKeys);
        Assert.Equal(transaction.SigningHash(), parsed.SigningHash());
    }

    [Fact]
    public void What_no_chain_would_take_is_refused()
    {
        LegacyTransaction[] refused =
        [
            Published with { ChainId = 0 },
            Published with { ChainId = 1L << 53 },
            Published with { GasPrice = -1 },
            Published with { GasPrice = BigInteger.One << 256 },
        ];

        Assert.All(refused, transaction => Assert.Throws<TransactionException>(() => transaction.SigningPayload()));
    }
}
