using System.Text;
using Exchange.Api.Earning;
using Exchange.Api.Operations;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Api.Ledger;

/// <summary>What the provider's names are on chain: nothing that tells an outsider anything.</summary>
internal sealed class ProviderNames(ReferenceKey references)
{
    // No brand's: slugs have no colon.
    private const string Owner = ":psp";
    private const int CharactersMax = 100;
    private const int TokenCharactersMin = 16;

    /// <summary>A payment's own name, from its number: it can be deposited once, whatever the provider says.</summary>
    public Hash OfPayment(Guid paymentId) => references.Commit(Owner, $"payment/{paymentId}");

    /// <summary>The provider's own name of something it received or paid.</summary>
    public Hash OfReference(string reference) => references.Commit(
        Owner, $"reference/{Checked(reference, 1, "REFERENCE_OUT_OF_RANGE")}");

    /// <summary>
    /// What a bank account is known by: the provider gave the token, which nobody can guess, and knows its hash.
    /// </summary>
    public static Hash OfDestination(string token) => Keccak256.Hash(
        Encoding.UTF8.GetBytes(Checked(token, TokenCharactersMin, "TOKEN_OUT_OF_RANGE")));

    private static string Checked(string name, int least, string code) =>
        name.Length < least || name.Length > CharactersMax || name.Any(c => c is < '!' or > '~')
            ? throw RefusedException.Of(code, ("length", name.Length), ("least", least), ("most", CharactersMax))
            : name;
}
