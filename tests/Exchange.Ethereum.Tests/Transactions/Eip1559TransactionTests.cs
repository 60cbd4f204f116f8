using System.Numerics;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Transactions;

namespace Exchange.Ethereum.Tests.Transactions;

/// <summary>A transaction survives the way to the wire and back, and what no node would take is refused.</summary>
public sealed class Eip1559TransactionTests
{
    private static readonly Eip1559Transaction Plain = new()
    {
        ChainId = 31_337,
        Nonce = 7,
        Gas = 300_000,
        MaxFeePerGas = 2,
        MaxPriorityFeePerGas = 1,
        To = Address.Parse("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"),
        Data = [1, 2, 3],
    };

    [Fact]
    public void A_signed_transaction_is_read_back_with_its_sender()
    {
        using var signer = LocalSigner.Create();
        SignedTransaction signed = Plain.Sign(signer);

        ParsedTransaction parsed = Transaction.Parse(signed.Raw);

        Assert.Equal(signer.Address, parsed.Sender);
        Assert.Equal(signed.Hash, parsed.Hash);
        Assert.Equal(signed.Raw, parsed.Transaction.With(parsed.Signature!).Raw);
    }

    [Fact]
    public void What_no_node_would_take_is_refused()
    {
        Eip1559Transaction[] refused =
        [
            Plain with { ChainId = 0 },
            Plain with { ChainId = 1L << 53 },
            Plain with { Nonce = -1 },
            Plain with { Nonce = ulong.MaxValue },
            Plain with { Gas = BigInteger.One << 64 },
            Plain with { MaxPriorityFeePerGas = 3 },
            Plain with { Value = BigInteger.One << 256 },
        ];
        foreach (Eip1559Transaction transaction in refused)
        {
            Assert.Throws<TransactionException>(() => transaction.SigningHash());
        }
    }

    [Fact]
    public void Every_shortened_transaction_is_refused()
    {
        using var signer = LocalSigner.Create();
        byte[] raw = Plain.Sign(signer).Raw;
        for (int length = 0; length < raw.Length; length++)
        {
            Assert.Throws<TransactionException>(() => Transaction.Parse(raw.AsMemory(0, length)));
        }
    }
}
