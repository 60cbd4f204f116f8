// Generated from contracts/abi/PasskeyVerifier.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>
/// An ERC-7913 verifier without state. A key is 96 bytes: x and y of its P-256 point and the SHA-256 of its relying
/// party's id (the site's domain). A signature is the ABI encoding of OpenZeppelin's <c>WebAuthnAuth</c>: a WebAuthn
/// assertion whose challenge is the digest, with user present and user verified, and with a low s.
/// </summary>
public static class PasskeyVerifier
{
    /// <summary>
    /// The function's own selector if <c>signature</c> is the passkey's of <c>hash</c>, else 0xffffffff. Never reverts
    /// for what it is given.
    /// </summary>
    public sealed record VerifyCall(byte[] Key, Hash Hash, byte[] Signature) : ICall<VerifyCall, byte[]>
    {
        /// <summary>Of verify(bytes,bytes32,bytes).</summary>
        public static ReadOnlySpan<byte> Selector => [0x02, 0x4a, 0xd3, 0x18];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteBytes(Key);
            writer.WriteHash(Hash);
            writer.WriteBytes(Signature);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static VerifyCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new VerifyCall(
                Key: reader.ReadBytes(),
                Hash: reader.ReadHash(),
                Signature: reader.ReadBytes()));
        }

        /// <inheritdoc/>
        public static byte[] DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadFixedBytes(4));
        }
    }
}
