using System.Buffers.Binary;
using System.Security.Cryptography;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Crypto;

/// <summary>
/// Files that keep one private key under a password: version 3 of the Web3 Secret Storage Definition, with AES-128 in
/// counter mode, and scrypt or PBKDF2.
/// </summary>
/// <remarks>Members are named in lower case, as the definition names them: a file with <c>Crypto</c> is
/// refused.</remarks>
public static class KeystoreV3
{
    private const int BlockLength = 16;
    private const int SaltLength = 32;

    /// <summary>A signer with the key of a keystore; the key itself is seen by nobody.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="password">Its password, taken as UTF-8.</param>
    /// <exception cref="KeystoreException">The file is malformed, or the password another one.</exception>
    public static LocalSigner OpenSigner(string json, string password)
    {
        byte[] privateKey = Decrypt(json, password);
        try
        {
            return new LocalSigner(privateKey);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(privateKey);
        }
    }

    /// <summary>The private key of a keystore: 32 bytes, for the caller to overwrite after use.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="password">Its password, taken as UTF-8.</param>
    /// <exception cref="KeystoreException">The file is malformed, or the password another one.</exception>
    public static byte[] Decrypt(string json, string password)
    {
        KeystoreFile file = KeystoreFile.Read(json);
        byte[] derived = file.Kdf.DeriveKey(password, file.Salt);
        byte[] privateKey = [];
        try
        {
            if (!CryptographicOperations.FixedTimeEquals(CodeOf(derived, file.Ciphertext), file.Code))
            {
                throw new KeystoreException("The password is another one.", isWrongPassword: true);
            }

            privateKey = Crypt(derived, file.Iv, file.Ciphertext);
            file.RequireKey(privateKey);
            return privateKey;
        }
        catch (KeystoreException)
        {
            CryptographicOperations.ZeroMemory(privateKey);
            throw;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(derived);
        }
    }

    /// <summary>Writes a keystore, with a new salt and a new name.</summary>
    /// <param name="privateKey">A private key of secp256k1, 32 bytes.</param>
    /// <param name="password">The password, which will be taken as UTF-8.</param>
    /// <param name="kdf">The cost of a guess; <see cref="KeystoreKdf.Standard"/> if not told.</param>
    /// <exception cref="ArgumentException">It is no private key, or the cost is out of its bounds.</exception>
    public static string Encrypt(ReadOnlySpan<byte> privateKey, string password, KeystoreKdf? kdf = null)
    {
        kdf ??= KeystoreKdf.Standard;
        if (!kdf.IsWithinBounds)
        {
            throw new ArgumentException($"{kdf} is out of its bounds.", nameof(kdf));
        }

        using var signer = new LocalSigner(privateKey);
        byte[] salt = RandomNumberGenerator.GetBytes(SaltLength);
        byte[] iv = RandomNumberGenerator.GetBytes(BlockLength);
        byte[] derived = kdf.DeriveKey(password, salt);
        try
        {
            byte[] ciphertext = Crypt(derived, iv, privateKey);
            return new KeystoreFile(kdf, salt, iv, ciphertext, CodeOf(derived, ciphertext), signer.Address).Write();
        }
        finally
        {
            CryptographicOperations.ZeroMemory(derived);
        }
    }

    // The code is over the second half of the derived key and what was encrypted with the first.
    private static byte[] CodeOf(byte[] derived, byte[] ciphertext) =>
        Keccak256.Hash([.. derived.AsSpan(BlockLength), .. ciphertext]).ToArray();

    // Counter mode (SP 800-38A, 6.5), where encrypting and decrypting are the same: the encrypted counter is added.
    private static byte[] Crypt(byte[] derived, byte[] iv, ReadOnlySpan<byte> data)
    {
        using var aes = Aes.Create();
        aes.SetKey(derived.AsSpan(0, BlockLength));
        UInt128 counter = BinaryPrimitives.ReadUInt128BigEndian(iv);
        byte[] result = data.ToArray();
        Span<byte> block = stackalloc byte[BlockLength];
        for (int i = 0; i < result.Length; i++)
        {
            if (i % BlockLength == 0)
            {
                BinaryPrimitives.WriteUInt128BigEndian(block, unchecked(counter++));
                aes.EncryptEcb(block, block, PaddingMode.None);
            }

            result[i] ^= block[i % BlockLength];
        }

        CryptographicOperations.ZeroMemory(block);
        return result;
    }
}
