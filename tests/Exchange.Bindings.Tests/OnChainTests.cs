using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Transactions;
using Exchange.TestBed;

namespace Exchange.Bindings.Tests;

/// <summary>The contracts understand what the bindings write, and the bindings what the contracts answer.</summary>
public sealed class OnChainTests(ChainFixture chain) : IClassFixture<ChainFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_intent_has_the_digest_that_the_forwarder_checks()
    {
        var intent = new Forwarder.Intent(
            TestKey.Lin.Address, chain.At("Ledger"), [1, 2, 3], 4, 1_900_000_000, 300_000);

        Hash digest = await CallAsync("Forwarder", new Forwarder.DigestOfCall(intent));

        Assert.Equal(digest, ForwarderTypedData.Intent(31_337, chain.At("Forwarder"), intent).Digest());
    }

    [Fact]
    public async Task An_account_opening_has_the_digest_that_the_registry_checks()
    {
        Address account = TestKey.Lin.Address;

        Hash digest = await CallAsync("AccountRegistry", new AccountRegistry.OpeningDigestOfCall(account, 7));

        Assert.Equal(
            digest, AccountRegistryTypedData.AccountOpening(31_337, chain.At("AccountRegistry"), account, 7).Digest());
    }

    [Fact]
    public async Task A_bundle_and_a_rotation_have_the_digests_that_the_contracts_check()
    {
        Address account = TestKey.Lin.Address;
        Hash[] intents = [Keccak256.Hash([1]), Keccak256.Hash([2])];
        byte[] signer = TestKey.Chen.Address.ToArray();

        Hash bundle = await CallAsync("Forwarder", new Forwarder.BundleDigestOfCall(intents));
        Hash rotation = await CallAsync("AccountRegistry", new AccountRegistry.RotationDigestOfCall(account, signer));

        Assert.Equal(bundle, ForwarderTypedData.Bundle(31_337, chain.At("Forwarder"), intents).Digest());
        Assert.Equal(
            rotation,
            AccountRegistryTypedData
                .SignerRotation(31_337, chain.At("AccountRegistry"), account, Keccak256.Hash(signer), epoch: 1)
                .Digest());
    }

    [Fact]
    public async Task A_call_becomes_an_event_and_an_answer()
    {
        var call = new BrandRegistry.AddBrandCall("lanmu", "Lanmu", "蓝木", TestKey.Lanmu.Address);

        TransactionReceipt receipt = await SendAsync("BrandRegistry", call.Encode(), TestKey.Operator.Signer);

        Assert.True(receipt.Succeeded);
        IEvent? added = Contracts.DecodeEvent("BrandRegistry", Assert.Single(receipt.Logs));
        Assert.Equal(new BrandRegistry.BrandAdded(1, TestKey.Lanmu.Address, "lanmu", "Lanmu", "蓝木"), added);
        Assert.Equal(1, await CallAsync("BrandRegistry", new BrandRegistry.BrandOfKeyCall(TestKey.Lanmu.Address)));
        Assert.Equal(TestKey.Lanmu.Address, await CallAsync("BrandRegistry", new BrandRegistry.KeyOfCall(1)));
    }

    [Fact]
    public async Task A_refusal_is_decoded_with_its_numbers()
    {
        var call = new BrandRegistry.KeyOfCall(99);

        RpcException fault = await Assert.ThrowsAsync<RpcException>(() => CallAsync("BrandRegistry", call));
        ContractError? error = Contracts.DecodeError(fault.RevertData);

        Assert.Equal("BrandRegistry_BrandUnknown(brandId: 99)", error?.ToString());
    }

    [Fact]
    public async Task An_answer_of_several_values_is_read()
    {
        AccountRegistry.Eip712DomainResult domain =
            await CallAsync("AccountRegistry", new AccountRegistry.Eip712DomainCall());
        Ledger.SupplyOfResult supply = await CallAsync("Ledger", new Ledger.SupplyOfCall(1, 0, 200));

        Assert.Equal(("Exchange Accounts", "1"), (domain.Name, domain.Version));
        Assert.Equal(chain.At("AccountRegistry"), domain.VerifyingContract);
        Assert.Empty(supply.Ids);
        Assert.True(supply.Total.IsZero);
    }

    private Task<TResult> CallAsync<TCall, TResult>(string contract, ICall<TCall, TResult> call)
        where TCall : ICall<TCall, TResult> =>
        chain.Client.CallAsync(chain.At(contract), call, BlockTag.Latest, Stop);

    private async Task<TransactionReceipt> SendAsync(string contract, byte[] data, ISigner signer)
    {
        var transaction = new Eip1559Transaction
        {
            ChainId = 31_337,
            Nonce = await chain.Client.GetTransactionCountAsync(signer.Address, BlockTag.Latest, Stop),
            Gas = 1_000_000,
            To = chain.At(contract),
            Data = data,
        };
        Hash hash = await chain.Client.SendRawTransactionAsync(transaction.Sign(signer).Raw, Stop);
        return await chain.Client.GetTransactionReceiptAsync(hash, Stop)
            ?? throw new InvalidOperationException("The chain mines at once, and has no receipt.");
    }
}
