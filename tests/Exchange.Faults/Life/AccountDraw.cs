using Exchange.Bindings;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;

namespace Exchange.Faults.Life;

/// <summary>One account's keys are replaced, recovered and frozen: it holds nothing, so nobody waits for it.</summary>
internal static class AccountDraw
{
    public static Forwarder.SignedIntent Order(Chance one)
    {
        Address account = Cast.Keyholder.Address;
        TestKey key = Cast.KeyOf(one.Memory.Epoch);
        TestKey next = Cast.KeyOf(one.Memory.Epoch + 1);
        byte[] proof = next.Signer.Sign(AccountRegistryTypedData.SignerRotation(
            one.ChainId, one.AddressOf("AccountRegistry"), account, Keccak256.Hash(next.Address.AsSpan()),
            one.Memory.Epoch + 1).Digest()).ToArray();
        byte[] signer = next.Address.ToArray();
        Hash incident = AllianceOnChain.Named("incident");
        return one.Next(8) switch
        {
            < 2 => one.Sign(account, key, new AccountRegistry.RotateSignerCall(signer, proof)),
            2 => one.Sign(TestKey.Operator, new AccountRegistry.FreezeCall(account, incident)),
            3 => one.Sign(TestKey.Operator, new AccountRegistry.UnfreezeCall(account, incident)),
            4 => one.Sign(TestKey.Lanmu, new AccountRegistry.RequestRecoveryCall(account, signer, proof)),
            5 => one.Sign(
                TestKey.Operator, new AccountRegistry.RequestRecoveryAsAllianceCall(account, signer, proof)),
            6 => one.Sign(account, key, new AccountRegistry.CancelRecoveryCall()),
            _ => one.Sign(account, key, new AccountRegistry.SetKeylessRecoveryCall(one.Next(4) != 0)),
        };
    }

    public static ICall Deed(Chance one) => new AccountRegistry.CompleteRecoveryCall(
        Cast.Keyholder.Address, Cast.KeyOf(one.Memory.Epoch + 1).Address.ToArray());
}
