using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Crypto;

/// <summary>A keystore's file, read strictly: every member it needs of its type, its length and its bounds.</summary>
internal sealed record KeystoreFile(
    KeystoreKdf Kdf, byte[] Salt, byte[] Iv, byte[] Ciphertext, byte[] Code, Address? Address)
{
    private const int Version = 3;
    private const string Cipher = "aes-128-ctr";
    private const string Prf = "hmac-sha256";

    internal static KeystoreFile Read(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second is what half of an escaped surrogate pair causes.
            throw new KeystoreException("The keystore is no JSON.", e);
        }
    }

    internal string Write()
    {
        JsonObject parameters = Kdf switch
        {
            ScryptKdf scrypt => new() { ["n"] = scrypt.N, ["r"] = scrypt.R, ["p"] = scrypt.P },
            Pbkdf2Kdf pbkdf2 => new() { ["c"] = pbkdf2.Iterations, ["prf"] = Prf },
            _ => throw new InvalidOperationException($"{Kdf} has no name."),
        };
        parameters["dklen"] = KeystoreKdf.KeyLength;
        parameters["salt"] = Convert.ToHexStringLower(Salt);
        return new JsonObject
        {
            ["version"] = Version,
            ["id"] = Guid.NewGuid().ToString(),
            ["address"] = Address is { } address ? Convert.ToHexStringLower(address.AsSpan()) : null,
            ["crypto"] = new JsonObject
            {
                ["cipher"] = Cipher,
                ["cipherparams"] = new JsonObject { ["iv"] = Convert.ToHexStringLower(Iv) },
                ["ciphertext"] = Convert.ToHexStringLower(Ciphertext),
                ["kdf"] = Kdf is ScryptKdf ? "scrypt" : "pbkdf2",
                ["kdfparams"] = parameters,
                ["mac"] = Convert.ToHexStringLower(Code),
            },
        }.ToJsonString();
    }

    /// <summary>Requires what was decrypted to be a private key, and the one of the address that the file
    /// names.</summary>
    internal void RequireKey(ReadOnlySpan<byte> privateKey)
    {
        if (!Secp256k1.IsPrivateKey(privateKey))
        {
            throw new KeystoreException("What is kept is no private key.");
        }

        using var signer = new LocalSigner(privateKey);
        if (Address is { } named && named != signer.Address)
        {
            throw new KeystoreException($"The keystore names {named}, and its key is {signer.Address}'s.");
        }
    }

    private static KeystoreFile Read(JsonElement file)
    {
        JsonElement crypto = Object(file, "crypto");
        if (Integer(file, "version") != Version || Text(crypto, "cipher") != Cipher)
        {
            throw new KeystoreException($"Not version {Version} with {Cipher}.");
        }

        JsonElement parameters = Object(crypto, "kdfparams");
        if (Integer(parameters, "dklen") != KeystoreKdf.KeyLength)
        {
            throw new KeystoreException($"The derived key has not {KeystoreKdf.KeyLength} bytes.");
        }

        KeystoreKdf kdf = Text(crypto, "kdf") switch
        {
            "scrypt" => new ScryptKdf(Integer(parameters, "n"), Integer(parameters, "r"), Integer(parameters, "p")),
            "pbkdf2" when Text(parameters, "prf") == Prf => new Pbkdf2Kdf(Integer(parameters, "c")),
            _ => throw new KeystoreException("The function that derives the key is unknown."),
        };
        return new KeystoreFile(
            kdf.IsWithinBounds ? kdf : throw new KeystoreException($"{kdf} is out of its bounds."),
            Bytes(parameters, "salt"),
            Bytes(Object(crypto, "cipherparams"), "iv", 16),
            Bytes(crypto, "ciphertext", 32),
            Bytes(crypto, "mac", 32),
            file.TryGetProperty("address", out JsonElement address) ? AddressOf(address) : null);
    }

    private static JsonElement Member(JsonElement parent, string name, JsonValueKind kind) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out JsonElement member) && member.ValueKind == kind
            ? member
            : throw new KeystoreException($"The keystore has no {name}, or it is of another type.");

    private static JsonElement Object(JsonElement parent, string name) =>
        Member(parent, name, JsonValueKind.Object);

    private static string Text(JsonElement parent, string name) =>
        Member(parent, name, JsonValueKind.String).GetString()!;

    // As numbers in JSON are: 8, 8.0 and 0.8e1 are the same.
    private static int Integer(JsonElement parent, string name)
    {
        double number = Member(parent, name, JsonValueKind.Number).GetDouble();
        return number is >= 0 and <= int.MaxValue && double.IsInteger(number)
            ? (int)number
            : throw new KeystoreException($"The keystore's {name} is no integer within bounds.");
    }

    // Digits alone, without 0x.
    private static byte[] Bytes(JsonElement parent, string name, int? length = null)
    {
        string digits = Text(parent, name);
        try
        {
            byte[] bytes = Hex.Decode("0x" + digits);
            return length is null || bytes.Length == length
                ? bytes
                : throw new KeystoreException($"The keystore's {name} has {bytes.Length} bytes, not {length}.");
        }
        catch (HexException e)
        {
            throw new KeystoreException($"The keystore's {name} is no hex.", e);
        }
    }

    // Wallets differ: with or without 0x, in any case, or without its leading zeros.
    private static Address AddressOf(JsonElement address)
    {
        if (address.ValueKind != JsonValueKind.String)
        {
            throw new KeystoreException("The keystore's address is no text.");
        }

        string digits = address.GetString()!.ToLowerInvariant();
        digits = (digits.StartsWith("0x", StringComparison.Ordinal) ? digits[2..] : digits).PadLeft(40, '0');
        return Primitives.Address.TryParse("0x" + digits, out Address parsed)
            ? parsed
            : throw new KeystoreException("The keystore's address is none.");
    }
}
