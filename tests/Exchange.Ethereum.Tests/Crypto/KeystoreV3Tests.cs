using System.Text.Json.Nodes;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Tests.Crypto;

/// <summary>A keystore opens with its password and nothing else, and only when every member of it is as it
/// should.</summary>
public sealed class KeystoreV3Tests
{
    private const string Password = "testpassword";

    private static readonly byte[] Key =
        Hex.Decode("0x7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d");

    // The two vectors of the Web3 Secret Storage Definition.
    private const string WithPbkdf2 = """
        {"crypto":{"cipher":"aes-128-ctr","cipherparams":{"iv":"6087dab2f9fdbbfaddc31a909735c1e6"},
        "ciphertext":"5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46","kdf":"pbkdf2","kdfparams":
        {"c":262144,"dklen":32,"prf":"hmac-sha256",
        "salt":"ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd"},
        "mac":"517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2"},
        "id":"3198bc9c-6672-5ab3-d995-4942343ae5b6","version":3}
        """;

    private const string WithScrypt = """
        {"crypto":{"cipher":"aes-128-ctr","cipherparams":{"iv":"83dbcc02d8ccb40e466191a123791e0e"},
        "ciphertext":"d172bf743a674da9cdad04534d56926ef8358534d458fffccd4e6ad2fbde479c","kdf":"scrypt","kdfparams":
        {"dklen":32,"n":262144,"p":8,"r":1,
        "salt":"ab0c7876052600dd703518d6fc3fe8984592145b591fc8fb5c6d43190334ba19"},
        "mac":"2103ac29920d71da29f15d75b4a16dbe95cfd7ff8faea1056c33131d846e3097"},
        "id":"3198bc9c-6672-5ab3-d995-4942343ae5b6","version":3}
        """;

    [Theory]
    [InlineData(WithPbkdf2)]
    [InlineData(WithScrypt)]
    public void The_published_files_open(string json) => Assert.Equal(Key, KeystoreV3.Decrypt(json, Password));

    [Theory]
    [InlineData("")]
    [InlineData("correct horse battery staple")]
    [InlineData("密码 🔑")]
    public void What_is_encrypted_opens_with_its_password_alone(string password)
    {
        foreach (KeystoreKdf kdf in (KeystoreKdf[])[new ScryptKdf(256, 8, 1), new Pbkdf2Kdf(1_000)])
        {
            string json = KeystoreV3.Encrypt(Key, password, kdf);
            using LocalSigner signer = KeystoreV3.OpenSigner(json, password);
            var refusal = Assert.Throws<KeystoreException>(() => KeystoreV3.Decrypt(json, password + " "));

            Assert.Equal(Key, KeystoreV3.Decrypt(json, password));
            Assert.True(refusal.IsWrongPassword);
            Assert.Equal(signer.Address.ToString().ToLowerInvariant()[2..], (string?)JsonNode.Parse(json)!["address"]);
            Assert.NotEqual(json, KeystoreV3.Encrypt(Key, password, kdf));
        }
    }

    [Fact]
    public void The_standard_cost_is_what_wallets_write()
    {
        JsonNode parameters = JsonNode.Parse(KeystoreV3.Encrypt(Key, Password))!["crypto"]!["kdfparams"]!;

        Assert.Equal((262_144, 8, 1), ((int)parameters["n"]!, (int)parameters["r"]!, (int)parameters["p"]!));
    }

    // A member's path, and its value as JSON; "-" takes it out.
    [Theory]
    [InlineData("version", "1")]
    [InlineData("version", "\"3\"")]
    [InlineData("version", "-")]
    [InlineData("crypto", "[]")]
    [InlineData("crypto", "-")]
    [InlineData("crypto.cipher", "\"aes-256-ctr\"")]
    [InlineData("crypto.cipherparams", "null")]
    [InlineData("crypto.cipherparams.iv", "\"6087dab2f9fdbbfaddc31a909735c1\"")]
    [InlineData("crypto.cipherparams.iv", "\"0x6087dab2f9fdbbfaddc31a909735c1e6\"")]
    [InlineData("crypto.cipherparams.iv", "\"zz87dab2f9fdbbfaddc31a909735c1e6\"")]
    [InlineData("crypto.ciphertext", "\"53\"")]
    [InlineData("crypto.mac", "\"51\"")]
    [InlineData("crypto.kdf", "\"argon2\"")]
    [InlineData("crypto.kdf", "null")]
    [InlineData("crypto.kdfparams.dklen", "16")]
    [InlineData("crypto.kdfparams.prf", "\"hmac-sha512\"")]
    [InlineData("crypto.kdfparams.salt", "\"abc\"")]
    [InlineData("crypto.kdfparams.salt", "-")]
    [InlineData("crypto.kdfparams.c", "0")]
    [InlineData("crypto.kdfparams.c", "-1")]
    [InlineData("crypto.kdfparams.c", "1.5")]
    [InlineData("crypto.kdfparams.c", "1e400")]
    [InlineData("crypto.kdfparams.c", "4194305")]
    [InlineData("address", "null")]
    [InlineData("address", "\"nobody\"")]
    [InlineData("address", "\"008aeeda4d805471df9b2a5b0f38a0c3bcba786c\"")] // another's
    public void A_member_out_of_order_is_refused_and_no_wrong_password(string path, string value)
    {
        var refusal = Assert.Throws<KeystoreException>(
            () => KeystoreV3.Decrypt(With(KeystoreV3.Encrypt(Key, Password, new Pbkdf2Kdf(1)), path, value), Password));

        Assert.False(refusal.IsWrongPassword);
    }

    [Theory]
    [InlineData("crypto.kdfparams.n", "3")]
    [InlineData("crypto.kdfparams.n", "1")]
    [InlineData("crypto.kdfparams.n", "2097152")]
    [InlineData("crypto.kdfparams.r", "0")]
    [InlineData("crypto.kdfparams.r", "65")]
    [InlineData("crypto.kdfparams.p", "65")]
    public void A_cost_out_of_bounds_is_refused(string path, string value) => Assert.Throws<KeystoreException>(
        () => KeystoreV3.Decrypt(With(WithScrypt, path, value), Password));

    [Theory]
    [InlineData("crypto.ciphertext")]
    [InlineData("crypto.mac")]
    [InlineData("crypto.kdfparams.salt")]
    public void A_flipped_bit_is_as_a_wrong_password(string path)
    {
        string json = KeystoreV3.Encrypt(Key, Password, new Pbkdf2Kdf(1));
        JsonNode node = path.Split('.').Aggregate(JsonNode.Parse(json)!, (parent, name) => parent[name]!);
        byte[] bytes = Convert.FromHexString((string)node!);
        bytes[7] ^= 0x10;

        Assert.True(Assert.Throws<KeystoreException>(() => KeystoreV3.Decrypt(
            With(json, path, $"\"{Convert.ToHexStringLower(bytes)}\""), Password)).IsWrongPassword);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"version\":3,\"crypto\":{\"cipher\":\"\\ud800\"}}")] // no Unicode
    public void What_is_no_object_is_refused(string json) =>
        Assert.Throws<KeystoreException>(() => KeystoreV3.Decrypt(json, Password));

    [Fact]
    public void A_file_whose_key_is_none_is_refused()
    {
        // Encrypted with the first file's password and vector: AES in counter mode turns bits where one turns them.
        JsonNode file = JsonNode.Parse(WithPbkdf2)!;
        byte[] ciphertext = Convert.FromHexString((string)file["crypto"]!["ciphertext"]!);
        for (int i = 0; i < Key.Length; i++)
        {
            ciphertext[i] ^= Key[i];
        }

        byte[] derived = System.Security.Cryptography.Rfc2898DeriveBytes.Pbkdf2(
            Password,
            Convert.FromHexString((string)file["crypto"]!["kdfparams"]!["salt"]!),
            262_144,
            System.Security.Cryptography.HashAlgorithmName.SHA256,
            32);
        byte[] code = Keccak256.Hash([.. derived.AsSpan(16), .. ciphertext]).ToArray();
        string json = With(
            With(WithPbkdf2, "crypto.ciphertext", $"\"{Convert.ToHexStringLower(ciphertext)}\""),
            "crypto.mac",
            $"\"{Convert.ToHexStringLower(code)}\"");

        Assert.False(Assert.Throws<KeystoreException>(() => KeystoreV3.Decrypt(json, Password)).IsWrongPassword);
    }

    [Fact]
    public void What_is_no_key_or_no_cost_is_not_encrypted()
    {
        Assert.Throws<ArgumentException>(() => KeystoreV3.Encrypt(new byte[32], Password, new Pbkdf2Kdf(1)));
        Assert.Throws<ArgumentException>(() => KeystoreV3.Encrypt(Key, Password, new Pbkdf2Kdf(0)));
        Assert.Throws<ArgumentException>(() => KeystoreV3.Encrypt(Key, Password, new ScryptKdf(1 << 20, 64, 1)));
    }

    private static string With(string json, string path, string value)
    {
        JsonNode file = JsonNode.Parse(json)!;
        string[] names = path.Split('.');
        JsonObject parent = names[..^1].Aggregate(file, (at, name) => at[name]!).AsObject();
        parent.Remove(names[^1]);
        if (value != "-")
        {
            parent[names[^1]] = JsonNode.Parse(value);
        }

        return file.ToJsonString();
    }
}
