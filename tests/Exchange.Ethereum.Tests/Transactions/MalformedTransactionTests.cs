using System.Text.Json;
using Exchange.Ethereum.Tests.Vectors;
using Exchange.Ethereum.Transactions;

namespace Exchange.Ethereum.Tests.Transactions;

/// <summary>A mutated transaction is refused, or is another transaction in its only form.</summary>
public sealed class MalformedTransactionTests
{
    [Fact]
    public void Mutated_transactions_are_refused_or_written_back_the_same()
    {
        var random = new Random(7);
        int accepted = 0;
        int refused = 0;
        foreach (JsonElement each in Vector.Load("transactions"))
        {
            for (int i = 0; i < 40; i++)
            {
                byte[] mutated = each.Bytes("raw");
                mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
                try
                {
                    ParsedTransaction parsed = Transaction.Parse(mutated);
                    Assert.Equal(mutated, parsed.Transaction.With(parsed.Signature!).Raw);
                    accepted++;
                }
                catch (TransactionException)
                {
                    refused++;
                }
            }
        }

        Assert.True(accepted > 100 && refused > 100, $"{accepted} accepted, {refused} refused");
    }
}
