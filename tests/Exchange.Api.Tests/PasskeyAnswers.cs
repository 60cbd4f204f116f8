using System.Numerics;
using System.Text;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;

namespace Exchange.Api.Tests;

/// <summary>An answer to a digest that is not the passkey's consent to it, and the fault that it has.</summary>
internal sealed record OddAnswer(string Name, string Fault, Func<TestPasskey, Hash, byte[]> Make);

/// <summary>What else could be handed in as a passkey's signature (reliability.md, WebAuthn assertions).</summary>
internal static class PasskeyAnswers
{
    private static readonly BigInteger Order = new(
        Hex.Decode("0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"),
        isUnsigned: true, isBigEndian: true);

    private static readonly BigInteger Last = (BigInteger.One << 256) - 1;

    /// <summary>Each by what is odd about it.</summary>
    public static IReadOnlyDictionary<string, OddAnswer> Odd { get; } =
        new[] { Types(), Challenges(), Origins(), Shapes(), Indexes(), Authenticators(), Signatures(), Encodings() }
            .SelectMany(group => group)
            .ToDictionary(each => each.Name);

    /// <summary>Told differently, and consent all the same.</summary>
    public static IReadOnlyDictionary<string, Func<TestPasskey, Hash, byte[]>> Even { get; } =
        new Dictionary<string, Func<TestPasskey, Hash, byte[]>>
        {
            ["more members"] = (key, digest) => Said(key, key.ClientData(digest)[..^1] + ",\"more\":{\"type\":1}}"),
            ["members in another order"] = (key, digest) => Said(
                key,
                $"{{\"origin\":\"{key.Origin}\",\"challenge\":\"{TestPasskey.ChallengeOf(digest)}\","
                + "\"type\":\"webauthn.get\"}"),
            ["no crossOrigin"] = (key, digest) => Said(
                key, Replaced(key, digest, ",\"crossOrigin\":false", "")),
            ["a slash written as an escape"] = (key, digest) => Said(
                key, key.ClientData(digest).Replace("//", @"\/\/", StringComparison.Ordinal)),
            ["a member told twice, the last one right"] = (key, digest) => Said(
                key, Replaced(key, digest, "{\"type\"", "{\"origin\":\"https://evil.example\",\"type\"")),
            ["eligible for backup"] = (key, digest) => Flagged(key, digest, 0x0d),
            ["backed up"] = (key, digest) => Flagged(key, digest, 0x1d),
            ["reserved flags"] = (key, digest) => Flagged(key, digest, 0x27),
            ["extensions"] = (key, digest) => Flagged(key, digest, 0x85, 0xa0),
            ["a counter"] = (key, digest) => key.Answer(
                key.ClientData(digest), [.. key.Data()[..33], 0xff, 0xff, 0xff, 0xff]).Encode(),
        };

    private static IEnumerable<OddAnswer> Types() =>
        from type in new[] { "webauthn.create", "WEBAUTHN.GET", "payment.get", "webauthn.get ", "", @"\ud800" }
        select new OddAnswer($"type '{type}'", "WRONG_TYPE", (key, digest) => Said(
            key, Replaced(key, digest, "webauthn.get", type)));

    private static IEnumerable<OddAnswer> Challenges()
    {
        (string Name, Func<Hash, string> Challenge)[] others =
        [
            ("another digest", digest => TestPasskey.ChallengeOf(Keccak256.Hash(digest.AsSpan()))),
            ("nothing", _ => ""),
            ("padding", digest => TestPasskey.ChallengeOf(digest) + "="),
            ("standard base 64", digest => Convert.ToBase64String(digest.AsSpan())),
            ("hex", digest => digest.ToString()),
            ("one character less", digest => TestPasskey.ChallengeOf(digest)[..^1]),
            ("one character more", digest => TestPasskey.ChallengeOf(digest) + "A"),
            ("a blank in front", digest => " " + TestPasskey.ChallengeOf(digest)),
            ("base 64 of the hex", digest =>
                WebAuthnExpectation.ChallengeOf(Encoding.UTF8.GetBytes(digest.ToString()))),
        ];
        foreach (var (name, challenge) in others)
        {
            yield return new($"challenge: {name}", "WRONG_CHALLENGE", (key, digest) => Said(
                key, Replaced(key, digest, TestPasskey.ChallengeOf(digest), challenge(digest))));
        }

        yield return new("challenge: only in a member's object", "WRONG_CHALLENGE", (key, digest) =>
            Pointed(key, Elsewhere(key, digest, "{\"challenge\":\"#\"}")));
        yield return new("challenge: only in a member's text", "WRONG_CHALLENGE", (key, digest) =>
            Pointed(key, Elsewhere(key, digest, "\"\\\"challenge\\\":\\\"#\\\"\"")));
        yield return new("challenge: right, and then another", "WRONG_CHALLENGE", (key, digest) => Said(
            key, key.ClientData(digest)[..^1] + ",\"challenge\":\"other\"}"));
    }

    private static IEnumerable<OddAnswer> Origins()
    {
        (string Name, Func<string, string> Origin)[] others =
        [
            ("another site", _ => "https://evil.example"),
            ("a subdomain", origin => origin.Replace("://", "://www.", StringComparison.Ordinal)),
            ("the parent domain", origin => origin.Replace("sign.", "", StringComparison.Ordinal)),
            ("another scheme", origin => origin.Replace("http:", "https:", StringComparison.Ordinal)),
            ("another port", origin => origin + "0"),
            ("no port", origin => origin[..origin.LastIndexOf(':')]),
            ("a path", origin => origin + "/"),
            ("upper case", origin => origin.ToUpperInvariant()),
            ("a look-alike", origin => origin.Replace("sign", "s\u0456gn", StringComparison.Ordinal)),
            ("punycode", origin => origin.Replace("sign", "xn--sgn-7wc", StringComparison.Ordinal)),
            ("a prefix", origin => origin + ".evil.example"),
            ("nothing", _ => ""),
            ("null as text", _ => "null"),
        ];
        foreach (var (name, origin) in others)
        {
            yield return new($"origin: {name}", "WRONG_ORIGIN", (key, digest) => Said(
                key, Replaced(key, digest, key.Origin, origin(key.Origin))));
        }

        yield return new("inside another page", "CROSS_ORIGIN", (key, digest) => Said(
            key, Replaced(key, digest, "false", "true")));
        yield return new("inside a page that it names", "CROSS_ORIGIN", (key, digest) => Said(
            key, Replaced(key, digest, "false", "true,\"topOrigin\":\"https://evil.example\"")));
    }

    private static IEnumerable<OddAnswer> Shapes()
    {
        (string Name, Func<string, string> Text)[] others =
        [
            ("nothing", _ => ""),
            ("null", _ => "null"),
            ("a list", text => $"[{text}]"),
            ("a text", _ => "\"webauthn.get\""),
            ("half of it", text => text[..(text.Length / 2)]),
            ("a byte order mark", text => "\ufeff" + text),
            ("something behind", text => text + "x"),
            ("a comma too many", text => text[..^1] + ",}"),
            ("no type", text => text.Replace("\"type\"", "\"tape\"", StringComparison.Ordinal)),
            ("no challenge", text => text.Replace("\"challenge\"", "\"chalange\"", StringComparison.Ordinal)),
            ("no origin", text => text.Replace("\"origin\"", "\"oregon\"", StringComparison.Ordinal)),
            ("a type that is a number", text => text.Replace("\"webauthn.get\"", "1", StringComparison.Ordinal)),
            ("crossOrigin as text", text => text.Replace("false", "\"no\"", StringComparison.Ordinal)),
            ("crossOrigin null", text => text.Replace("false", "null", StringComparison.Ordinal)),
        ];
        foreach (var (name, text) in others)
        {
            yield return new($"client data: {name}", "BAD_CLIENT_DATA", (key, digest) => Said(
                key, text(key.ClientData(digest))));
        }

        yield return new("client data: no UTF-8", "BAD_CLIENT_DATA", (key, digest) => key.Answer(
            [.. Encoding.UTF8.GetBytes(key.ClientData(digest)[..^1] + ",\"more\":\""), 0xff, (byte)'"', (byte)'}'])
            .Encode());
    }

    private static IEnumerable<OddAnswer> Indexes()
    {
        (string Name, Func<TestAssertion, BigInteger, BigInteger> At)[] others =
        [
            ("one further", (_, at) => at + 1),
            ("at the end", (answer, _) => answer.ClientDataJson.Length),
            ("behind the end", (answer, _) => answer.ClientDataJson.Length + 1),
            ("2^31", (_, _) => BigInteger.One << 31),
            ("2^64", (_, _) => BigInteger.One << 64),
            ("2^256 - 1", (_, _) => Last),
        ];
        foreach (var (name, at) in others)
        {
            yield return new($"type index: {name}", "WRONG_INDEX", (key, digest) => Changed(
                key, digest, answer => answer with { TypeIndex = at(answer, answer.TypeIndex) }));
            yield return new($"challenge index: {name}", "WRONG_INDEX", (key, digest) => Changed(
                key, digest, answer => answer with { ChallengeIndex = at(answer, answer.ChallengeIndex) }));
        }

        yield return new("type written with an escape", "WRONG_INDEX", (key, digest) => Said(
            key, Replaced(key, digest, "\"type\"", "\"t\\u0079pe\"")));
        yield return new("challenge written with a blank", "WRONG_INDEX", (key, digest) => Said(
            key, Replaced(key, digest, "\"challenge\":", "\"challenge\": ")));
    }

    private static IEnumerable<OddAnswer> Authenticators()
    {
        foreach (var domain in new[] { "evil.example", "localhost", "www.sign.localhost", "SIGN.LOCALHOST", "" })
        {
            yield return new($"domain '{domain}'", "WRONG_RELYING_PARTY", (key, digest) => key.Answer(
                key.ClientData(digest), key.Data(relyingPartyId: domain)).Encode());
        }

        (byte Flags, string Fault)[] flags =
        [
            (0x00, "USER_NOT_PRESENT"), (0x04, "USER_NOT_PRESENT"), (0x01, "USER_NOT_VERIFIED"),
            (0x19, "USER_NOT_VERIFIED"), (0x15, "BAD_AUTHENTICATOR_DATA"), (0x45, "BAD_AUTHENTICATOR_DATA"),
            (0x85, "BAD_AUTHENTICATOR_DATA"), (0xc5, "BAD_AUTHENTICATOR_DATA"),
        ];
        foreach (var (each, fault) in flags)
        {
            yield return new($"flags 0x{each:x2}", fault, (key, digest) => Flagged(key, digest, each));
        }

        foreach (var length in new[] { 0, 32, 36, 38 })
        {
            yield return new($"{length} bytes of data", "BAD_AUTHENTICATOR_DATA", (key, digest) => key.Answer(
                key.ClientData(digest), [.. key.Data().Concat(new byte[1]).Take(length)]).Encode());
        }
    }

    private static IEnumerable<OddAnswer> Signatures()
    {
        (string Name, Func<TestAssertion, TestAssertion> Change)[] others =
        [
            ("r is 0", answer => answer with { R = 0 }),
            ("s is 0", answer => answer with { S = 0 }),
            ("r and s are 0", answer => answer with { R = 0, S = 0 }),
            ("r is the order", answer => answer with { R = Order }),
            ("s is the order", answer => answer with { S = Order }),
            ("r is 2^256 - 1", answer => answer with { R = Last }),
            ("s is 2^256 - 1", answer => answer with { S = Last }),
            ("r and s change places", answer => answer with { R = answer.S, S = answer.R }),
            ("r is another", answer => answer with { R = answer.R - 1 }),
            ("a counter after the signature", answer => answer with
            {
                AuthenticatorData = [.. answer.AuthenticatorData[..^1], 1],
            }),
            ("a blank after the signature", answer => answer with { ClientDataJson = [.. answer.ClientDataJson, 32] }),
        ];
        foreach (var (name, change) in others)
        {
            yield return new(name, "BAD_SIGNATURE", (key, digest) => Changed(key, digest, change));
        }

        yield return new("the higher s", "HIGH_S", (key, digest) => Changed(
            key, digest, answer => answer with { S = Order - answer.S }));
        yield return new("another passkey's", "BAD_SIGNATURE", (key, digest) =>
        {
            using var another = new TestPasskey(key.Origin);
            return another.Sign(digest);
        });
    }

    private static IEnumerable<OddAnswer> Encodings()
    {
        (string Name, Func<byte[], byte[]> Change)[] others =
        [
            ("no bytes", _ => []),
            ("an address's signature", _ => new byte[65]),
            ("r and s alone", bytes => bytes[..64]),
            ("a head alone", bytes => bytes[..192]),
            ("a byte less", bytes => bytes[..^1]),
            ("a word more", bytes => [.. bytes, .. new byte[32]]),
            ("a tuple's offset in front", bytes => [.. new byte[31], 0x20, .. bytes]),
            ("both offsets the same", bytes => [.. bytes[..160], .. bytes[128..160], .. bytes[192..]]),
            ("an offset far out", bytes => [.. bytes[..128], .. Enumerable.Repeat((byte)0xff, 32), .. bytes[160..]]),
            ("a length far out", bytes => [.. bytes[..192], .. Enumerable.Repeat((byte)0xff, 32), .. bytes[224..]]),
            ("JSON", bytes => Encoding.UTF8.GetBytes($"{{\"signature\":\"{Convert.ToBase64String(bytes)}\"}}")),
        ];
        foreach (var (name, change) in others)
        {
            yield return new($"encoding: {name}", "BAD_ENCODING", (key, digest) => change(key.Sign(digest)));
        }

        yield return new("5,000 bytes", "TOO_LONG", (key, digest) => Said(
            key, key.ClientData(digest)[..^1] + $",\"more\":\"{new string('x', 5_000)}\"}}"));
    }

    private static byte[] Said(TestPasskey key, string clientData) => key.Answer(clientData).Encode();

    private static byte[] Flagged(TestPasskey key, Hash digest, byte flags, params byte[] more) =>
        key.Answer(key.ClientData(digest), key.Data(flags, more: more)).Encode();

    private static byte[] Changed(TestPasskey key, Hash digest, Func<TestAssertion, TestAssertion> change) =>
        change(key.Answer(key.ClientData(digest))).Encode();

    private static string Replaced(TestPasskey key, Hash digest, string from, string to) =>
        key.ClientData(digest).Replace(from, to, StringComparison.Ordinal);

    // The right challenge stands somewhere, but is not what the browser says that it was asked.
    private static string Elsewhere(TestPasskey key, Hash digest, string value)
    {
        var challenge = TestPasskey.ChallengeOf(digest);
        return Replaced(key, digest, challenge, "")[..^1]
            + $",\"more\":{value.Replace("#", challenge, StringComparison.Ordinal)}}}";
    }

    private static byte[] Pointed(TestPasskey key, string clientData)
    {
        var answer = key.Answer(clientData);
        return (answer with
        {
            ChallengeIndex = clientData.LastIndexOf("\"challenge", StringComparison.Ordinal),
        }).Encode();
    }
}
